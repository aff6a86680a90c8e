package dev.paddock.persistence.transaction;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.UnavailableException;
import dev.paddock.persistence.event.Announcer;
import dev.paddock.persistence.event.EventCodec;
import dev.paddock.persistence.event.EventTable;
import dev.paddock.persistence.event.FleetingTail;
import dev.paddock.persistence.event.Listeners;
import dev.paddock.persistence.event.News;
import dev.paddock.persistence.file.SharedForce;
import dev.paddock.persistence.node.Doorbell;
import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.sql.Fault;
import dev.paddock.persistence.sql.StatementFailedException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database as the stores use it: each call takes part in its thread's transaction, or is one of its own. Every failure leaves
 * here as what the domain knows: lost races are run again, and a database that is away is an {@link UnavailableException}.
 * Thread-safe; a transaction belongs to its thread.
 */
public final class Database implements Transactions, StateEvents {
    private static final int ATTEMPTS = 8;
    /** Until then a lost race is run again; PostgreSQL takes a second to notice a deadlock. */
    private static final long RACE_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);
    /** Until then a connection is waited for again, so that a command fails within three seconds if there is none after all. */
    private static final long CROWD_NANOS = TimeUnit.MILLISECONDS.toNanos(1200);

    private final Jdbi jdbi;
    private final Door door;
    private final SharedForce force;
    private final Announcer announcer;
    private final Listeners listeners;
    private final InstantSource clock;
    private final NodeLease lease;
    private final Doorbell doorbell;

    /** One per database and not static: a thread may be in a transaction of each of two. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    /**
     * The database behind {@code jdbi}.
     *
     * @param connections how many it has at once
     * @param clock what events are dated by
     * @param lease that of the node whose database this is
     * @param doorbell rung for what others are to hear of
     */
    public Database(
            Jdbi jdbi,
            int connections,
            SharedForce force,
            Announcer announcer,
            Listeners listeners,
            InstantSource clock,
            NodeLease lease,
            Doorbell doorbell) {
        this.jdbi = jdbi;
        this.door = new Door(connections);
        this.force = force;
        this.announcer = announcer;
        this.listeners = listeners;
        this.clock = clock;
        this.lease = lease;
        this.doorbell = doorbell;
    }

    /** Runs what only reads. */
    public <T> T read(Function<Handle, T> query) {
        Unit unit = current.get();
        if (unit != null) {
            return query.apply(unit.handle());
        }
        return persistently(() -> door.through(() -> {
            try (Handle handle = jdbi.open()) {
                return query.apply(handle);
            }
        }));
    }

    /** Runs what changes rows. */
    public <T> T change(Function<Handle, T> change) {
        return run(() -> change.apply(unit().changing()));
    }

    /**
     * {@link #change} of what this node writes about who is connected to it, and others take over when it is dead: under its lease, so that nothing
     * of it is stored once that has run out.
     */
    public <T> T changeUnderLease(Function<Handle, T> change) {
        return change(handle -> {
            fence();
            return change.apply(handle);
        });
    }

    /** {@link #changeUnderLease} without a result. */
    public void alterUnderLease(Consumer<Handle> change) {
        changeUnderLease(handle -> {
            change.accept(handle);
            return true;
        });
    }

    /**
     * Makes sure that this node's lease lasts until the end of the transaction under way; costs a statement, once in each.
     *
     * @throws UnavailableException if it has run out
     */
    public void fence() {
        if (unit().needsFence() && lease.isShared()) {
            try {
                lease.fence(unit().handle().getConnection());
            } catch (SQLException e) {
                throw new StatementFailedException(e);
            }
        }
    }

    /** {@link #change} without a result. */
    public void alter(Consumer<Handle> change) {
        change(handle -> {
            change.accept(handle);
            return true;
        });
    }

    /** Runs what takes a row lock: of use only within a transaction. */
    public <T> T lock(Function<Handle, T> query) {
        return run(() -> query.apply(unit().handle()));
    }

    /** Runs {@code change}; returns whether it went through: false, with nothing changed, if a value is another's already. */
    public boolean unlessTaken(Consumer<Handle> change) {
        return change(handle -> {
            handle.savepoint("unless_taken"); // after a failure PostgreSQL goes on from nowhere else
            try {
                change.accept(handle);
                handle.releaseSavepoint("unless_taken");
                return true;
            } catch (RuntimeException e) {
                if (Fault.of(e) != Fault.TAKEN) {
                    throw e;
                }
                handle.rollbackToSavepoint("unless_taken");
                return false;
            }
        });
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return current.get() != null ? work.get() : persistently(() -> once(work));
    }

    @Override
    public void append(StateEvent event) {
        Unit unit = current.get();
        if (unit != null) {
            unit.events().add(event);
        } else if (EventCodec.isLogged(event)) {
            run(() -> append(event));
        } else {
            announce(
                    announcer.isPublishing() ? -1 : announcer.draw(),
                    List.of(event),
                    List.of(new News.Fleeting(event)));
        }
    }

    /**
     * Announces what came of a transaction. Whatever came of its commit, caches must forget what it may have changed.
     *
     * @param place its place in line, negative if this thread publishes already
     */
    private void announce(long place, List<StateEvent> doubtful, List<News> committed) {
        doubtful.forEach(listeners::invalidate);
        if (!committed.isEmpty() && doorbell.isHeard()) {
            doorbell.ring(FleetingTail.told(committed));
        }
        if (place >= 0) {
            announcer.publish(place, committed);
        } else if (!committed.isEmpty()) {
            announcer.enqueue(committed);
        }
    }

    private Unit unit() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("no transaction on this thread");
        }
        return unit;
    }

    private <T> T persistently(Supplier<T> work) {
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                var fault = Fault.of(e);
                if (isWorthAnotherTry(fault, attempt, began)) {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
                } else if (fault == Fault.LOST_RACE || fault == Fault.CROWDED || fault == Fault.AWAY) {
                    throw new UnavailableException("the database can't be reached (" + Fault.name(e) + ")", e);
                } else {
                    throw e;
                }
            }
        }
    }

    /** A crowd is worth waiting for another time as long as others are being served: then the database is not away. */
    private boolean isWorthAnotherTry(Fault fault, int attempt, long began) {
        long elapsed = System.nanoTime() - began;
        boolean othersAreServed = door.hasServedSince(began);
        return attempt < ATTEMPTS
                && ((fault == Fault.LOST_RACE && elapsed < RACE_NANOS)
                        || (fault == Fault.CROWDED && elapsed < CROWD_NANOS && othersAreServed));
    }

    private <T> T once(Supplier<T> work) {
        var attempt = new Attempt();
        try {
            return door.through(() -> {
                try (Handle handle = jdbi.open()) {
                    return attempt.run(new Unit(handle), work);
                }
            });
        } finally {
            attempt.announce(); // after the connection was given back: publishing may have to wait for its turn
        }
    }

    /** One run of a transaction, from its first statement to what is said of it. */
    private final class Attempt {
        private long place = -1;
        private List<StateEvent> doubtful = List.of();
        private List<News> news = List.of();
        private boolean committed;

        <T> T run(Unit unit, Supplier<T> work) {
            current.set(unit);
            try {
                T result = force.whole(() -> unit.handle().inTransaction(handle -> {
                    T value = work.get();
                    finish(unit);
                    return value;
                }));
                if (unit.changed()) {
                    force.force(unit.handle());
                }
                committed = true; // and not before: what could not be forced may be gone, and is nobody's news
                return result;
            } finally {
                current.remove();
            }
        }

        /** The last of the work: from the numbering on, every other transaction with events waits for the end of this one. */
        private void finish(Unit unit) {
            doubtful = unit.events();
            if (!doubtful.isEmpty()) {
                news = News.of(doubtful, logged(unit));
                place = announcer.isPublishing() ? -1 : announcer.draw();
            }
        }

        private List<Numbered> logged(Unit unit) {
            var events = unit.events().stream().filter(EventCodec::isLogged).toList();
            return events.isEmpty()
                    ? List.of()
                    : EventTable.append(unit.changing(), events, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }

        void announce() {
            Database.this.announce(place, doubtful, committed ? news : List.of());
        }
    }
}
