package dev.paddock.domain;

import java.util.function.Supplier;

/**
 * Units of work: what the ports do inside {@link #run} is stored as a whole or not at all. A call inside another joins it.
 * Safe for use by many threads; a transaction belongs to the thread that runs it.
 */
public interface Transactions {
    /**
     * Runs {@code work} in a transaction, which commits when it returns and rolls back when it throws. Work that lost a race in
     * the database may be run again from its start: it must have no effects but those of the ports.
     *
     * @throws UnavailableException when the store can't be reached; nothing was stored
     */
    <T> T run(Supplier<T> work);

    /** {@link #run(Supplier)} for work without a result. */
    default void run(Runnable work) {
        run(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
