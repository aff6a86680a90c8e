package dev.paddock.persistence.node;

import java.util.List;

/**
 * The bell by which a node has the others look at once for what it stored. A ring may be lost: who listens also looks every second. Implementations are
 * safe for use by many threads, but for {@link #await}, which is for one.
 */
public interface Doorbell extends AutoCloseable {
    /** That of a server that is alone, which nobody hears. */
    Doorbell NONE = new Doorbell() {};

    /** Whether there may be others to hear it. */
    default boolean isHeard() {
        return false;
    }

    /**
     * Rings soon, once for all who ask within some ten milliseconds, and waits for nothing.
     *
     * @param news what the others are told beside, which is kept nowhere else
     */
    default void ring(List<String> news) {}

    /** Returns when another node rang, or after {@code millis}. */
    default void await(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    @Override
    default void close() {}
}
