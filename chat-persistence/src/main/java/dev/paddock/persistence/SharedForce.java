package dev.paddock.persistence;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * Forces commits to the disk, once for all that wait for it. In H2 a commit is in memory only; a force writes everything committed
 * so far as one chunk of the file and syncs it. Each chunk costs some ten kilobytes, however little is in it, so that under load
 * forces begin {@link #PACE_MILLIS} apart and carry what came meanwhile; where the last one is longer ago than that, nobody waits.
 * Thread-safe.
 */
final class SharedForce {
    static final int PACE_MILLIS = 20;
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long begun;
    private long done;
    private boolean running;
    private boolean urgent;
    private final Dialect dialect;
    private long lastBegan = System.nanoTime() - PACE_NANOS;

    SharedForce(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns once all that was committed before the call is on the disk, brought there by {@code handle} or by another one. */
    void force(Handle handle) {
        if (!dialect.isForcedByCommits()) {
            await(handle, false);
        }
    }

    /** {@link #force} for a caller that waited by {@link #awaitPace} before it committed, so that nobody has to wait again. */
    void forceNow(Handle handle) {
        if (!dialect.isForcedByCommits()) {
            await(handle, true);
        }
    }

    /** Returns when a force that begins now keeps the distance to the one before. */
    void awaitPace() {
        if (dialect.isForcedByCommits()) {
            return;
        }
        lock.lock();
        try {
            keepDistance();
        } finally {
            lock.unlock();
        }
    }

    private void await(Handle handle, boolean now) {
        lock.lock();
        try {
            long needed = begun + 1; // one under way may have begun before the commit
            while (done < needed) {
                if (now) {
                    urgent = true;
                    ended.signalAll();
                }
                if (running) {
                    ended.awaitUninterruptibly();
                } else {
                    lead(handle);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead(Handle handle) {
        running = true; // others that come from here on wait for this one: it has not begun
        boolean synced = false;
        long mine = begun + 1;
        try {
            keepDistance();
            urgent = false;
            begun = mine;
            lastBegan = System.nanoTime();
            lock.unlock();
            try {
                dialect.force(handle);
                synced = true;
            } finally {
                lock.lock();
            }
        } finally {
            running = false;
            if (synced) {
                done = Math.max(done, mine);
            }
            ended.signalAll();
        }
    }

    private void keepDistance() {
        long left = lastBegan + PACE_NANOS - System.nanoTime();
        boolean interrupted = false;
        while (left > 0 && !urgent) {
            try {
                ended.awaitNanos(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = lastBegan + PACE_NANOS - System.nanoTime();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
