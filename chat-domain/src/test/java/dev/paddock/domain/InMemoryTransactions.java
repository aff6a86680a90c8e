package dev.paddock.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Transactions of a store in memory: one at a time, and undone step by step when their work throws. */
public final class InMemoryTransactions implements Transactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private final List<Runnable> onCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    @Override
    public <T> T run(Supplier<T> work) {
        if (isRunning()) {
            return work.get();
        }
        List<Runnable> announcements;
        T result;
        lock.lock();
        try {
            result = undoneOnFailure(work);
            onCommit.forEach(Runnable::run);
            announcements = List.copyOf(afterCommit);
        } finally {
            undoing.clear();
            onCommit.clear();
            afterCommit.clear();
            lock.unlock();
        }
        announcements.forEach(Runnable::run);
        return result;
    }

    /** Whether the calling thread is in a transaction. */
    public boolean isRunning() {
        return lock.isHeldByCurrentThread();
    }

    /** To be called inside a transaction for each change made, with what takes it back. */
    void onRollback(Runnable undo) {
        undoing.push(undo);
    }

    /** To be called inside a transaction for what belongs to its commit, in this order; nobody else gets to the store before. */
    void onCommit(Runnable step) {
        onCommit.add(step);
    }

    /** To be called inside a transaction for what is to happen once it is committed, in this order. */
    void afterCommit(Runnable announcement) {
        afterCommit.add(announcement);
    }

    private <T> T undoneOnFailure(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            undoing.forEach(Runnable::run);
            throw e;
        }
    }
}
