package dev.paddock.persistence.log;

import java.util.function.IntSupplier;

/** The place where a group of messages is stored, as a whole or not at all. */
@FunctionalInterface
interface GroupStore {
    /**
     * Stores {@code group} and returns once it survives a crash. Throws {@link OutcomeUnknownException} if the commit was begun and
     * its end not heard of; after any other exception nothing is stored.
     */
    void commit(Group group);

    /** Reads what it must know, so that the first group doesn't have to wait for it; may fail, and is then done for that group. */
    default void prepare() {}

    /**
     * Returns when a group may be committed without being held up then; what comes meanwhile can join it.
     *
     * @param waiting how many messages wait by now
     */
    default void awaitTurn(IntSupplier waiting) {}

    /** Says that a group may have been stored, or not, or may yet be. */
    final class OutcomeUnknownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutcomeUnknownException(Throwable cause) {
            super("the end of a commit is unknown", cause);
        }
    }
}
