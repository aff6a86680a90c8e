package dev.paddock.sse.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many tries per key and period, as many at once, and then one each time its share of the period has passed. Keys not seen for
 * a period are forgotten (they have all their tries back), and above {@value #MAX_KEYS} keys the one not seen for longest, so that
 * memory is bounded. Safe for use by many threads.
 */
final class Quota {
    static final int MAX_KEYS = 50_000;

    private record Entry(Bucket bucket, long lastSeenMillis) {}

    private final int tries;
    private final Duration period;
    private final InstantSource clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    Quota(int tries, Duration period, InstantSource clock) {
        this.tries = tries;
        this.period = period;
        this.clock = clock;
    }

    /** Takes one try of {@code key}; empty if there was one, else how long until there is. */
    Optional<Duration> take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives one try back to {@code key}. */
    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    int keys() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private Bucket bucket(String key) {
        long now = clock.millis();
        synchronized (entries) {
            var known = entries.get(key);
            var bucket = known == null ? newBucket() : known.bucket();
            entries.put(key, new Entry(bucket, now));
            forget(now - period.toMillis());
            return bucket;
        }
    }

    private void forget(long before) {
        var oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext() && (oldestFirst.next().lastSeenMillis() < before || entries.size() > MAX_KEYS)) {
            oldestFirst.remove();
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, period))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
