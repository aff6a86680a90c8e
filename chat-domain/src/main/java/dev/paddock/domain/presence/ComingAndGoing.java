package dev.paddock.domain.presence;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections of people on this node, and whose first or last one is still to be written. There is no thread for that: whoever
 * needs it writes all that waits by then, if nobody else does so already. Safe for use by many threads.
 */
final class ComingAndGoing {
    /** A transaction with more would keep others waiting for too long. */
    private static final int MOST_AT_ONCE = 500;

    private final ReentrantLock lock = new ReentrantLock(); // guards all that follows
    private final Condition written = lock.newCondition();
    private final Map<UserId, Integer> connections = new HashMap<>();
    private final Map<UserId, Arrival> arrivals = new LinkedHashMap<>(); // also those being written
    private final Map<UserId, Departure> departures = new LinkedHashMap<>();
    private final Set<UserId> doubted = new HashSet<>(); // connected here, and perhaps not noted as such any more
    private boolean writing;
    private long begun; // groups
    private long finished;

    /** Counts a connection; returns what has to be {@link #writeWith written} before it is let in, null if nothing has to. */
    @Nullable
    Arrival came(UserId user, Instant at) {
        lock.lock();
        try {
            int before = connections.merge(user, 1, Integer::sum) - 1;
            if (before > 0 && !doubted.remove(user)) {
                var same = arrivals.get(user);
                if (same != null) {
                    same.waiting++;
                }
                return same;
            }
            var departure = departures.remove(user);
            if (departure != null && !departure.doubtful()) {
                return null;
            }
            var arrival = new Arrival(at);
            arrivals.put(user, arrival);
            return arrival;
        } finally {
            lock.unlock();
        }
    }

    /** Counts a connection out, which was let in. */
    void left(UserId user, Instant at) {
        lock.lock();
        try {
            int before = connections.getOrDefault(user, 0);
            if (before == 0) {
                throw new IllegalStateException("nothing of this person was open");
            }
            if (before > 1) {
                connections.put(user, before - 1);
            } else {
                connections.remove(user);
                departures.put(user, new Departure(at, doubted.remove(user)));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes it for uncertain that those who are connected, or left a moment ago, are noted as they were. */
    void doubtEverybody() {
        lock.lock();
        try {
            doubted.addAll(connections.keySet());
            departures.replaceAll((user, departure) -> new Departure(departure.at(), true));
        } finally {
            lock.unlock();
        }
    }

    boolean isAnybodyToWrite() {
        lock.lock();
        try {
            return !departures.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once {@code arrival} is written, by whomever; throws what kept it from being so. */
    void writeWith(Arrival arrival, Writing by) {
        lock.lock();
        try {
            while (!arrival.done) {
                if (writing) {
                    written.awaitUninterruptibly();
                } else {
                    write(take(), by);
                }
            }
        } finally {
            lock.unlock();
        }
        if (arrival.failure != null) {
            throw arrival.failure;
        }
    }

    /** Returns once all departures that wait by now are written; throws what kept them from being so. */
    void writeAll(Writing by) {
        lock.lock();
        try {
            long last = begun + (departures.size() + MOST_AT_ONCE - 1) / MOST_AT_ONCE; // the oldest are taken first
            while (finished < last && (writing || !departures.isEmpty())) {
                if (writing) {
                    written.awaitUninterruptibly();
                } else {
                    var failure = write(take(), by);
                    if (failure != null) {
                        throw failure;
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private Group take() {
        var group = new Group(new LinkedHashSet<>(), new LinkedHashMap<>());
        arrivals.keySet().stream().limit(MOST_AT_ONCE).forEach(group.here::add);
        var next = departures.entrySet().iterator();
        while (next.hasNext() && group.gone.size() < MOST_AT_ONCE) {
            var departure = next.next();
            group.gone.put(departure.getKey(), departure.getValue().at());
            next.remove();
        }
        return group;
    }

    /** With the lock held, which is given up meanwhile. */
    private @Nullable RuntimeException write(Group group, Writing by) {
        writing = true;
        begun++;
        RuntimeException failure = new IllegalStateException("presence was not written to the end");
        lock.unlock();
        try {
            by.write(group.here, group.gone);
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            lock.lock();
            writing = false;
            finished++;
            settle(group, failure);
            written.signalAll();
        }
        return failure;
    }

    /**
     * After a failure nobody knows what is stored: those who wanted in are not, and are written as gone like those who left,
     * unless they came back meanwhile.
     */
    private void settle(Group group, @Nullable RuntimeException failure) {
        for (var user : group.here) {
            var arrival = arrivals.remove(user);
            if (arrival != null) {
                arrival.done = true;
                arrival.failure = failure;
                if (failure != null) {
                    turnAway(user, arrival);
                }
            }
        }
        if (failure != null) {
            group.gone.forEach((user, at) -> {
                if (!connections.containsKey(user)) {
                    departures.putIfAbsent(user, new Departure(at, true));
                }
            });
        }
    }

    private void turnAway(UserId user, Arrival arrival) {
        int left = connections.getOrDefault(user, 0) - arrival.waiting;
        if (left > 0) { // they were connected before, and that is as doubtful as it was
            connections.put(user, left);
            doubted.add(user);
        } else {
            connections.remove(user);
            departures.put(user, new Departure(arrival.at, true));
        }
    }

    /** The writing of a group of people. */
    @FunctionalInterface
    interface Writing {
        void write(Set<UserId> here, Map<UserId, Instant> gone);
    }

    /** A first connection that waits to be written. */
    static final class Arrival {
        private final Instant at;
        private int waiting = 1; // connections that are let in with it
        private boolean done; // guarded by the lock, as the failure is until then
        private @Nullable RuntimeException failure;

        Arrival(Instant at) {
            this.at = at;
        }
    }

    /**
     * A last connection that was lost.
     *
     * @param doubtful that it was to be written, and may be or not
     */
    private record Departure(Instant at, boolean doubtful) {}

    private record Group(Set<UserId> here, Map<UserId, Instant> gone) {}
}
