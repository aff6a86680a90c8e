package dev.paddock.sse.access;

import dev.paddock.domain.Code;
import dev.paddock.sse.http.RefusalException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A bulkhead around the password hash, which is slow and greedy by intent: a few at a time, some more waiting, and all others told
 * to come back, so that a storm of sign-ins leaves processors and threads to everybody else. Safe for use by many threads.
 */
public final class HashGate {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Semaphore working;
    private final Semaphore present;

    public HashGate(int atOnce, int waiting) {
        this.working = new Semaphore(atOnce, true);
        this.present = new Semaphore(atOnce + waiting);
    }

    public static HashGate forThisMachine() {
        return new HashGate(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), 100);
    }

    public <T> T through(Supplier<T> work) {
        if (!present.tryAcquire()) {
            throw busy();
        }
        try {
            return whenItsTurn(work);
        } finally {
            present.release();
        }
    }

    private <T> T whenItsTurn(Supplier<T> work) {
        try {
            if (!working.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            working.release();
        }
    }

    private static RefusalException busy() {
        return RefusalException.retryAfter(
                Duration.ofSeconds(2), Code.UNAVAILABLE, "Too many people are signing in right now; try again.");
    }
}
