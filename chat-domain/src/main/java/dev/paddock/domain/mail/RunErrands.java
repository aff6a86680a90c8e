package dev.paddock.domain.mail;

/** The errands of the outbox, each run in a transaction when it is due. */
@FunctionalInterface
public interface RunErrands {
    void run(Errand errand);
}
