package dev.paddock.app.logs;

/** The id by which everything that one call brought about is found in the log, from the edge to the database. */
public final class Correlation {
    /** Under which each thread that works for a call keeps its id for the log. */
    public static final String KEY = "correlationId";

    private Correlation() {}
}
