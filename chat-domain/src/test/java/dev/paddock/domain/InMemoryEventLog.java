package dev.paddock.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** An event log in memory, written to at commits, and the telling of its listeners. */
public final class InMemoryEventLog implements EventLog {
    /** What a commit has to tell: a numbered event, or a fleeting one in between. */
    private sealed interface News {
        record Logged(Numbered event) implements News {}

        record Fleeting(StateEvent event) implements News {}
    }

    private final InMemoryTransactions transactions;
    private final InstantSource clock;
    private final List<StateEventListener> listeners = new CopyOnWriteArrayList<>();
    private final List<EventLogListener> logListeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock telling = new ReentrantLock();
    private final Deque<Numbered> kept = new ArrayDeque<>(); // guarded by the transactions
    private final Deque<News> untold = new ArrayDeque<>(); // guarded by itself
    private long newest; // guarded by the transactions

    InMemoryEventLog(InMemoryTransactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public void subscribe(StateEventListener listener) {
        listeners.add(listener);
    }

    public void follow(EventLogListener listener) {
        logListeners.add(listener);
    }

    /** Numbers and keeps {@code event}; to be called at the commit, with the store still locked. */
    void commit(StateEvent event) {
        synchronized (untold) {
            if (event instanceof FleetingEvent) {
                untold.add(new News.Fleeting(event));
            } else {
                var numbered = new Numbered(++newest, clock.instant(), event);
                kept.add(numbered);
                untold.add(new News.Logged(numbered));
            }
        }
    }

    /** Tells what was committed and not told yet; to be called once the store is free again. */
    void tell() {
        if (telling.isHeldByCurrentThread()) {
            return; // a listener's own doing: told when those before it have been
        }
        telling.lock();
        try {
            for (var news = next(); news != null; news = next()) {
                tell(news);
            }
        } finally {
            telling.unlock();
        }
    }

    private @Nullable News next() {
        synchronized (untold) {
            return untold.poll();
        }
    }

    private void tell(News news) {
        if (news instanceof News.Logged logged) {
            logListeners.forEach(listener -> listener.on(logged.event()));
            listeners.forEach(listener -> listener.on(logged.event().event()));
        } else {
            listeners.forEach(listener -> listener.on(((News.Fleeting) news).event()));
        }
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        return transactions.run(() -> kept.stream()
                .filter(event -> event.number() > number)
                .limit(limit)
                .toList());
    }

    @Override
    public long newest() {
        return transactions.run(() -> newest);
    }

    @Override
    public long oldestKept() {
        return transactions.run(
                () -> kept.isEmpty() ? newest + 1 : kept.getFirst().number());
    }

    @Override
    public void prune(Instant instant) {
        transactions.run(() -> kept.removeIf(event -> event.at().isBefore(instant)));
    }
}
