package dev.paddock.ws.news;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read once and remembered until it may have changed, and for a second at the most. What was read while it changed is
 * remembered by nobody. Safe for use by many threads.
 */
final class Remembered<T> {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<T> source;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known<T> known;

    Remembered(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        var last = known;
        long before = changes.get();
        if (last != null && last.changes() == before && System.nanoTime() - last.readAt() < LONGEST) {
            return last.value();
        }
        long now = System.nanoTime();
        var value = source.get();
        known = new Known<>(value, before, now);
        return value;
    }

    /** To be called after the change, and before anybody is told of it. */
    void forget() {
        changes.incrementAndGet();
    }

    /** Remembers what it has changed to; by one thread at a time. */
    void set(T value) {
        known = new Known<>(value, changes.incrementAndGet(), System.nanoTime());
    }

    private record Known<T>(T value, long changes, long readAt) {}
}
