package dev.paddock.persistence.transaction;

import dev.paddock.domain.UnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The line of those who want a connection, in the order in which they came. A crowd is worth waiting for as long as others are being served;
 * once nobody was for a while the database is away, and who waits is told so. Thread-safe.
 */
final class Door {
    /** The time without anybody served after which it is given up: so that a command fails within three seconds once the database is away. */
    private static final Duration STANDSTILL = Duration.ofMillis(1500);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration standstill;
    private final Duration patience;
    private final Deque<Waiting> line = new ArrayDeque<>(); // guarded by this, as is what follows
    private int free;
    private volatile long servedAt = System.nanoTime();

    /**
     * @param places how many may be in at once
     */
    Door(int places) {
        this(places, STANDSTILL, PATIENCE);
    }

    Door(int places, Duration standstill, Duration patience) {
        this.free = places;
        this.standstill = standstill;
        this.patience = patience;
    }

    /**
     * Does {@code work} once it is this thread's turn.
     *
     * @throws UnavailableException if it never is
     */
    <T> T through(Supplier<T> work) {
        enter();
        try {
            T result = work.get();
            servedAt = System.nanoTime();
            return result;
        } finally {
            leave();
        }
    }

    /** Whether anybody was served after {@code nanoTime}. */
    boolean hasServedSince(long nanoTime) {
        return servedAt - nanoTime > 0;
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return line.size();
    }

    private void enter() {
        var mine = new Waiting(Thread.currentThread());
        synchronized (this) {
            if (free > 0) {
                free--;
                return;
            }
            line.add(mine);
        }
        await(mine);
    }

    private void await(Waiting mine) {
        long began = System.nanoTime();
        while (!mine.called) {
            long now = System.nanoTime();
            long still = now - (servedAt - began > 0 ? servedAt : began);
            boolean hopeless = still >= standstill.toNanos() || now - began >= patience.toNanos();
            if ((hopeless || Thread.currentThread().isInterrupted()) && gaveUp(mine)) {
                throw new UnavailableException("no connection was free in time", new TimeoutException());
            }
            LockSupport.parkNanos(this, Math.max(1, standstill.toNanos() - still));
        }
    }

    /** Returns false if its turn came in the last moment. */
    private synchronized boolean gaveUp(Waiting waiting) {
        return line.remove(waiting);
    }

    private synchronized void leave() {
        var next = line.poll();
        if (next == null) {
            free++;
        } else {
            next.called = true;
            LockSupport.unpark(next.thread);
        }
    }

    /** Somebody in the line. */
    private static final class Waiting {
        private final Thread thread;
        private volatile boolean called;

        Waiting(Thread thread) {
            this.thread = thread;
        }
    }
}
