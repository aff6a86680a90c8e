package dev.paddock.persistence;

/** A recorder of how the store fares, for whoever counts it. Called by many threads: be quick, and never throw. */
public interface StoreRecorder {
    /** Counts nothing. */
    StoreRecorder SILENT = new StoreRecorder() {};

    /** Messages were stored in one transaction, which took so long, the disk's confirmation included. */
    default void committed(int messages, long nanos) {}

    /** Somebody got a connection of the pool of that name, after waiting so long for it. */
    default void acquired(String pool, long nanos) {}

    /** Somebody waited for a connection of the pool of that name in vain. */
    default void timedOut(String pool) {}
}
