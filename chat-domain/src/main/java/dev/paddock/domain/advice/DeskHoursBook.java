package dev.paddock.domain.advice;

/** The one place where desk hours are kept. Implementations are safe for use by many threads. */
public interface DeskHoursBook {
    /** The hours, {@link DeskHours#UNKNOWN} until somebody sets some. */
    DeskHours read();

    void save(DeskHours hours);
}
