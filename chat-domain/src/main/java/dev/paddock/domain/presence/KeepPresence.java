package dev.paddock.domain.presence;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.People;
import dev.paddock.domain.room.Seats;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Knowing who is connected to this node, by whichever edge: from a person's first connection to their last they are online and
 * their seats are held, and the grace time begins after that. It is written for many people at once, in one transaction: whoever
 * comes while nobody writes is written at once, and those who come meanwhile together after that. One per node, shared by its
 * edges; safe for use by many threads.
 */
public final class KeepPresence {
    /** The audiences of one entry of the log together, which has to be read by everybody. */
    private static final int MOST_TOLD_AT_ONCE = 2_000;

    private final Presences presences;
    private final Seats seats;
    private final People people;
    private final Transactions transactions;
    private final StateEvents events;
    private final Grace grace;
    private final InstantSource clock;
    private final ComingAndGoing moving = new ComingAndGoing();

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
            gone(presences.everybodyGone(now), now);
        });
    }

    /** Begins the grace time of those who have no connection anywhere since {@code at}, in the transaction under way. */
    void gone(List<UserId> users, Instant at) {
        if (!users.isEmpty()) {
            var gone = users.stream().collect(Collectors.toMap(Function.identity(), user -> at));
            seats.holdUntil(ends(gone));
            publish(Set.of(), gone.keySet());
        }
    }

    /**
     * To be called when another node took this one for dead, and noted that everybody is gone: whoever is connected here is
     * written again with the next connection they open.
     */
    public void everybodyWasTakenForGone() {
        moving.doubtEverybody();
    }

    /**
     * To be called for every connection that opens; returns once that is stored. If it throws, nothing changed, and the
     * connection must not be let in. Somebody whose loss was not written yet was never gone.
     *
     * @throws UnavailableException if it could not be stored
     */
    public void opened(UserId user) {
        var arrival = moving.came(user, clock.instant());
        if (arrival != null) {
            moving.writeWith(arrival, this::write);
        }
    }

    /** To be called once for every connection that is gone. Waits for nothing: it is written by {@link #write}. */
    public void lost(UserId user) {
        moving.left(user, clock.instant());
    }

    /** {@link #lost}, and {@link #write} right afterwards. */
    public void closed(UserId user) {
        lost(user);
        write();
    }

    /** Tells whether anybody's loss waits to be written. */
    public boolean isBehind() {
        return moving.isAnybodyToWrite();
    }

    /**
     * Writes who was lost; to be called some times a second, whenever anybody {@link #isBehind is to be written}.
     *
     * @throws UnavailableException if that could not be stored: it is kept for the next time
     */
    public void write() {
        moving.writeAll(this::write);
    }

    private void write(Set<UserId> here, Map<UserId, Instant> gone) {
        transactions.run(() -> {
            var moved = presences.note(here, gone);
            if (!here.isEmpty()) {
                seats.hold(here);
            }
            var ends = new HashMap<>(ends(gone));
            ends.keySet().retainAll(moved.offline());
            if (!ends.isEmpty()) {
                seats.holdUntil(ends);
            }
            publish(moved.online(), moved.offline());
        });
    }

    private Map<UserId, Instant> ends(Map<UserId, Instant> gone) {
        return gone.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> grace.endAfter(entry.getValue())));
    }

    /** One entry of the log for all of them, as long as it does not get too long. */
    private void publish(Collection<UserId> online, Collection<UserId> offline) {
        var moved = new HashSet<>(online);
        moved.addAll(offline);
        if (moved.isEmpty()) {
            return;
        }
        var changes = new ArrayList<PresenceEvent.PresenceChanged>();
        int told = 0;
        for (var entry : people.talkingWith(moved).entrySet()) {
            var user = entry.getKey();
            if (!changes.isEmpty() && told + entry.getValue().size() > MOST_TOLD_AT_ONCE) {
                events.append(event(changes));
                changes.clear();
                told = 0;
            }
            changes.add(new PresenceEvent.PresenceChanged(user, online.contains(user), entry.getValue()));
            told += entry.getValue().size();
        }
        if (!changes.isEmpty()) {
            events.append(event(changes));
        }
    }

    private static PresenceEvent event(List<PresenceEvent.PresenceChanged> changes) {
        return changes.size() == 1 ? changes.get(0) : new PresenceEvent.PresencesChanged(changes);
    }
}
