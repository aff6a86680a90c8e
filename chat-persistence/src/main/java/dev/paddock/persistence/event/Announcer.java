package dev.paddock.persistence.event;

import dev.paddock.persistence.sql.Fault;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The publishing of committed changes to listeners, by one thread at a time. Logged events are published in the order of their
 * numbers, fleeting ones in the order of the commits wherever that is defined: a transaction draws its place in line while it still
 * holds its row locks, so whoever changes the same row after it stands behind it. Thread-safe.
 */
public final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final EventTail tail;
    private final Listeners listeners;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Queue<News> caused = new ArrayDeque<>(); // belongs to the thread that publishes
    private long drawn;
    private long served;
    private @Nullable Thread publishing;

    public Announcer(EventTail tail, Listeners listeners) {
        this.tail = tail;
        this.listeners = listeners;
    }

    /** The next place in line; {@link #publish} must follow, whatever comes of the transaction. */
    public long draw() {
        lock.lock();
        try {
            return drawn++;
        } finally {
            lock.unlock();
        }
    }

    /** True if this very thread publishes now: what a listener causes needs no place in line, and must not wait. */
    public boolean isPublishing() {
        lock.lock();
        try {
            return publishing == Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all before {@code place} are through, then publishes {@code news}. */
    public void publish(long place, List<News> news) {
        inTurn(place, () -> news.forEach(this::publish));
    }

    /** Enqueues {@code news} for this very thread, which publishes, until it is through with what it publishes now. */
    public void enqueue(List<News> news) {
        caused.addAll(news);
    }

    /** Publishes what other nodes, or commits whose end nobody heard of, have left in the log up to {@code number}. */
    void catchUp(long number) {
        inTurn(draw(), () -> tail.publishUpTo(number));
    }

    /** Forgets having published what came after {@code number}, which the database lost. */
    public void goBackTo(long number) {
        inTurn(draw(), () -> tail.goBackTo(number));
    }

    /** Takes what is in the log up to {@code number} for published. */
    public void startAfter(long number) {
        inTurn(draw(), () -> tail.startAfter(number));
    }

    private void inTurn(long place, Runnable work) {
        awaitTurn(place);
        try {
            work.run();
            for (var next = caused.poll(); next != null; next = caused.poll()) {
                publish(next);
            }
        } catch (RuntimeException e) { // what is in the log is published as soon as it can be read
            if (Fault.of(e) == Fault.AWAY) {
                LOG.debug("the event log can't be read to the end for now ({})", Fault.name(e));
            } else {
                LOG.warn("the event log can't be read to the end ({})", Fault.name(e), Fault.isReported(e) ? null : e);
            }
        } finally {
            caused.clear();
            endTurn();
        }
    }

    private void publish(News news) {
        if (news instanceof News.Logged logged) {
            tail.publish(logged.event());
        } else {
            listeners.publish(news);
        }
    }

    private void awaitTurn(long place) {
        lock.lock();
        try {
            while (served != place) {
                moved.awaitUninterruptibly();
            }
            publishing = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void endTurn() {
        lock.lock();
        try {
            publishing = null;
            served++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
