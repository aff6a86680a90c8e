package dev.paddock.domain.presence;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.People;
import dev.paddock.domain.room.Seats;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Knowing who is connected to this node, by whichever edge: from a person's first connection to their last they are online and
 * their seats are held, and the grace time begins after that. One per node, shared by its edges; safe for use by many threads.
 */
public final class KeepPresence {
    private static final int STRIPES = 64;

    private final Presences presences;
    private final Seats seats;
    private final People people;
    private final Transactions transactions;
    private final StateEvents events;
    private final Grace grace;
    private final InstantSource clock;
    private final Map<UserId, Integer> connections =
            new ConcurrentHashMap<>(); // a user's count, guarded by their stripe
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    public KeepPresence(
            Presences presences,
            Seats seats,
            People people,
            Transactions transactions,
            StateEvents events,
            Grace grace,
            InstantSource clock) {
        this.presences = presences;
        this.seats = seats;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.grace = grace;
        this.clock = clock;
    }

    /** To be called once at the start, before anybody connects: whoever was connected before a crash no longer is. */
    public void nobodyIsConnected() {
        transactions.run(() -> {
            var now = clock.instant();
            presences.everybodyGone(now).forEach(user -> gone(user, now));
        });
    }

    /** To be called for every connection that opens. If it throws, nothing changed, and the connection must not be let in. */
    public void opened(UserId user) {
        synchronized (stripe(user)) {
            int before = connections.getOrDefault(user, 0);
            if (before == 0) {
                transactions.run(() -> {
                    seats.hold(user);
                    if (presences.arrived(user)) {
                        publish(user, true);
                    }
                });
            }
            connections.put(user, before + 1);
        }
    }

    /** To be called once for every connection that is gone. If it throws, nothing changed, and it has to be called again. */
    public void closed(UserId user) {
        synchronized (stripe(user)) {
            int before = connections.getOrDefault(user, 0);
            if (before == 0) {
                throw new IllegalStateException("nothing of this person was open");
            }
            if (before > 1) {
                connections.put(user, before - 1);
                return;
            }
            transactions.run(() -> {
                var now = clock.instant();
                if (presences.gone(user, now)) {
                    gone(user, now);
                }
            });
            connections.remove(user);
        }
    }

    private void gone(UserId user, Instant at) {
        seats.holdUntil(user, grace.endAfter(at));
        publish(user, false);
    }

    private void publish(UserId user, boolean online) {
        var audience = people.talkingWith(user);
        if (!audience.isEmpty()) {
            events.append(new PresenceEvent.PresenceChanged(user, online, Set.copyOf(audience)));
        }
    }

    private Object stripe(UserId user) {
        return stripes[Math.floorMod(user.hashCode(), STRIPES)];
    }
}
