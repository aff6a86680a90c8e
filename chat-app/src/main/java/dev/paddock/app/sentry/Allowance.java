package dev.paddock.app.sentry;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many in each span of time, and no more. Thread-safe. */
final class Allowance {
    private final int most;
    private final Duration span;
    private final LongSupplier nanos;
    private long beganAt;
    private int taken;

    Allowance(int most, Duration span, LongSupplier nanos) {
        this.most = most;
        this.span = span;
        this.nanos = nanos;
        this.beganAt = nanos.getAsLong();
    }

    synchronized boolean takes() {
        long now = nanos.getAsLong();
        if (now - beganAt >= span.toNanos()) {
            beganAt = now;
            taken = 0;
        }
        return taken < most && ++taken > 0;
    }
}
