package dev.paddock.ws.connection;

import dev.paddock.domain.account.UserId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A person who is here, by one connection or several. What concerns all of them is done {@link #exclusively}. */
public final class Attendee {
    private final UserId user;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<ClientSession> sessions = new CopyOnWriteArrayList<>();
    private boolean left; // under the lock

    Attendee(UserId user) {
        this.user = user;
    }

    public UserId user() {
        return user;
    }

    /** Those of the person's connections that were let in. */
    public List<ClientSession> sessions() {
        return sessions;
    }

    /** Runs {@code work} while nobody else does anything about this person here; it may wait for the store. */
    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void exclusively(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Sends {@code frame} to the person's connections but the one of that name. */
    public void sendToOthers(String name, byte[] frame) {
        for (var session : sessions) {
            if (session.isGreeted() && !session.name().equals(name)) {
                session.send(frame);
            }
        }
    }

    boolean hasLeft() {
        return left;
    }

    void leave() {
        left = true;
    }
}
