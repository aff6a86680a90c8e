package dev.paddock.persistence;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of committed changes, in the order of the commits wherever that order is defined: a transaction draws its
 * place in line while it still holds its row locks, so whoever changes the same row after it stands behind it. Thread-safe.
 */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final List<StateEventListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long drawn;
    private long served;
    private @Nullable Thread speaking;

    void subscribe(StateEventListener listener) {
        listeners.add(listener);
    }

    /** The next place in line; {@link #announce} must follow, whatever comes of the transaction. */
    long draw() {
        lock.lock();
        try {
            return drawn++;
        } finally {
            lock.unlock();
        }
    }

    /** Whether this very thread is telling listeners now: what a listener causes needs no place in line, and must not wait. */
    boolean isSpeaking() {
        lock.lock();
        try {
            return speaking == Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everybody before {@code place} has spoken, then tells the listeners. */
    void announce(long place, List<StateEvent> events) {
        awaitTurn(place);
        try {
            announce(events);
        } finally {
            endTurn();
        }
    }

    /** Tells the listeners at once. */
    void announce(List<StateEvent> events) {
        for (var event : events) {
            for (var listener : listeners) {
                tell(listener, event);
            }
        }
    }

    private static void tell(StateEventListener listener, StateEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.error("a listener failed on a {}", event.getClass().getSimpleName(), e);
        }
    }

    private void awaitTurn(long place) {
        lock.lock();
        try {
            while (served != place) {
                moved.awaitUninterruptibly();
            }
            speaking = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void endTurn() {
        lock.lock();
        try {
            speaking = null;
            served++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
