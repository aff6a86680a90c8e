package dev.paddock.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was announced by {@link StateEvents} and is no {@link FleetingEvent}: kept, and numbered 1, 2, 3 … in the order of the
 * commits. An event is stored in the transaction that made the change, and its number is taken under a lock held until that
 * transaction ends: numbers have no holes, and whoever read up to one never finds a smaller one later. Implementations are safe
 * for use by many threads and several nodes.
 */
public interface EventLog {
    /** The time for which an event is kept. */
    Duration KEPT = Duration.ofDays(3);

    /** Up to {@code limit} events with a number above {@code number}, ascending. */
    List<Numbered> after(long number, int limit);

    /** The number given last, 0 if there was none yet; it does not go back when events are forgotten. */
    long newest();

    /**
     * The smallest number that is kept, {@link #newest} + 1 while none is. Whoever heard everything up to this less one can be
     * brought up to date; anybody else has to start from a fresh snapshot.
     */
    long oldestKept();

    /** Forgets what happened before {@code instant}. */
    void prune(Instant instant);

    /** An event with its number, and when it happened. */
    record Numbered(long number, Instant at, StateEvent event) {}
}
