package dev.paddock.sse.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pauses that grow with each wrong try of a key: a few tries are free, then each has the next one wait twice as long, up to a bound. Keys
 * not tried for an hour are forgotten, and above {@value #MAX_KEYS} keys the one not tried for longest, so that memory is bounded. Safe
 * for use by many threads.
 */
final class Pauses {
    static final int MAX_KEYS = 50_000;
    static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    /** @param until the time before which there is no other try */
    private record Entry(int tries, Instant last, Instant until) {}

    private final InstantSource clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    Pauses(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes a try of {@code key}, wrong until it is given back; empty if there was one, else how long until there is. */
    synchronized Optional<Duration> take(String key) {
        var now = clock.instant();
        forget(now.minus(MEMORY));
        var known = entries.getOrDefault(key, new Entry(0, now, now));
        if (now.isBefore(known.until())) {
            return Optional.of(Duration.between(now, known.until()));
        }
        int tries = known.tries() + 1;
        entries.put(key, new Entry(tries, now, now.plus(pauseAfter(tries))));
        return Optional.empty();
    }

    private static Duration pauseAfter(int tries) {
        if (tries < FREE) {
            return Duration.ZERO;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(tries - FREE, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /** Gives a try back that was right; the pause before the next one goes with it. */
    synchronized void giveBack(String key) {
        entries.computeIfPresent(
                key,
                (k, entry) -> entry.tries() <= 1 ? null : new Entry(entry.tries() - 1, entry.last(), entry.last()));
    }

    synchronized int keys() {
        return entries.size();
    }

    private void forget(Instant before) {
        var oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext() && (oldestFirst.next().last().isBefore(before) || entries.size() > MAX_KEYS)) {
            oldestFirst.remove();
        }
    }
}
