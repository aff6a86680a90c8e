package dev.paddock.persistence.file;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Forces commits to the disk, once for all that wait for it. In H2 a commit is in memory only; a force writes everything committed
 * so far as one chunk of the file and syncs it. Each chunk costs some twenty kilobytes, however little is in it, and stays in the
 * file for 45 seconds at least. So after a few in a row, forces begin {@link #PACE_MILLIS} apart, or {@link #BUSY_PACE_MILLIS} where
 * many wait, and carry what came meanwhile. Thread-safe; a thread in a transaction ({@link #whole}) must not wait for a force.
 */
public final class SharedForce {
    static final int PACE_MILLIS = 45;
    static final int BUSY_PACE_MILLIS = 20;

    /** So many may begin at once after a pause: as many as the pace would have let begin in four seconds and a half. */
    static final int BURST = 100;

    /** So many that wait make a chunk worth its space: some hundreds a second. */
    private static final int MANY = 8;

    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS);
    private static final long BUSY_PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(BUSY_PACE_MILLIS);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final boolean byCommits;
    private final Consumer<Handle> toDisk;
    private final ReentrantReadWriteLock transactions = new ReentrantReadWriteLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long begun;
    private long done;
    private int waiting;
    private boolean running;
    private boolean urgent;

    /** The time at which the last force would have begun if all had kept the pace: with a pause, that falls behind the clock. */
    private long paidFor = System.nanoTime() - BURST * PACE_NANOS;

    private SharedForce(boolean byCommits, Consumer<Handle> toDisk) {
        this.byCommits = byCommits;
        this.toDisk = toDisk;
    }

    /** The forces of a database whose commits are on the disk when they return: there is nothing to do. */
    public static SharedForce byCommits() {
        return new SharedForce(true, handle -> {});
    }

    /** The forces of a database where {@code toDisk} brings all that was committed to the disk. */
    public static SharedForce by(Consumer<Handle> toDisk) {
        return new SharedForce(false, toDisk);
    }

    /**
     * Runs {@code transaction}, its commit included, between two forces: H2 takes the trees it writes one after another, so that a
     * chunk may have one change of a transaction under way and not the other, and a kill would leave it at that.
     */
    public <T> T whole(Supplier<T> transaction) {
        if (byCommits) {
            return transaction.get();
        }
        transactions.readLock().lock();
        try {
            return transaction.get();
        } finally {
            transactions.readLock().unlock();
        }
    }

    /** Returns once all that was committed before the call is on the disk, brought there by {@code handle} or by another one. */
    public void force(Handle handle) {
        if (!byCommits) {
            await(handle, false);
        }
    }

    /** {@link #force} for a caller that waited by {@link #awaitPace} before it committed, so that nobody has to wait again. */
    public void forceNow(Handle handle) {
        if (!byCommits) {
            await(handle, true);
        }
    }

    /**
     * Returns when a force that begins now keeps the pace.
     *
     * @param crowd how many wait for it by now
     */
    public void awaitPace(IntSupplier crowd) {
        if (byCommits) {
            return;
        }
        lock.lock();
        try {
            keepPace(crowd, false);
        } finally {
            lock.unlock();
        }
    }

    private void await(Handle handle, boolean now) {
        if (transactions.getReadHoldCount() > 0) {
            throw new IllegalStateException("a thread in a transaction would wait for itself");
        }
        lock.lock();
        waiting++;
        try {
            long needed = begun + 1; // one under way may have begun before the commit
            while (done < needed) {
                if (now) {
                    urgent = true;
                    changed.signalAll();
                }
                if (running) {
                    changed.awaitUninterruptibly();
                } else {
                    lead(handle);
                }
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void lead(Handle handle) {
        running = true; // others that come from here on wait for this one: it has not begun
        boolean synced = false;
        try {
            keepPace(() -> waiting, true);
            lock.unlock();
            try {
                forceBetweenTransactions(handle);
                synced = true;
            } finally {
                lock.lock();
            }
        } finally {
            running = false;
            if (synced) {
                done = begun;
            }
            changed.signalAll();
        }
    }

    private void forceBetweenTransactions(Handle handle) {
        transactions.writeLock().lock();
        try {
            begin(); // not before: what was under way until now is in it
            toDisk.accept(handle);
        } finally {
            transactions.writeLock().unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            begun++;
            urgent = false;
            long now = System.nanoTime();
            paidFor = Math.max(Math.min(paidFor + PACE_NANOS, now), now - BURST * PACE_NANOS);
        } finally {
            lock.unlock();
        }
    }

    private void keepPace(IntSupplier crowd, boolean unlessUrgent) {
        boolean interrupted = false;
        for (long left = left(crowd); left > 0 && !(unlessUrgent && urgent); left = left(crowd)) {
            try {
                long unused = changed.awaitNanos(Math.min(left, LOOK_NANOS));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long left(IntSupplier crowd) {
        return paidFor + (crowd.getAsInt() >= MANY ? BUSY_PACE_NANOS : PACE_NANOS) - System.nanoTime();
    }
}
