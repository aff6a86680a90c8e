package dev.paddock.domain.presence;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.People;
import dev.paddock.domain.room.Seats;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Burying the nodes that died: whoever was connected to one of them, and to no other, is gone, and their grace time runs. */
public final class BuryNodes {
    private final Nodes nodes;
    private final Seats seats;
    private final People people;
    private final Transactions transactions;
    private final StateEvents events;
    private final Grace grace;
    private final InstantSource clock;

    public BuryNodes(
            Nodes nodes,
            Seats seats,
            People people,
            Transactions transactions,
            StateEvents events,
            Grace grace,
            InstantSource clock) {
        this.nodes = nodes;
        this.seats = seats;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.grace = grace;
        this.clock = clock;
    }

    /** To be called at the start, and often: nodes say that they are alive by the second. */
    public void bury() {
        transactions.run(() -> {
            var now = clock.instant();
            nodes.bury(now).forEach(user -> gone(user, now));
        });
    }

    private void gone(UserId user, Instant at) {
        seats.holdUntil(user, grace.endAfter(at));
        var audience = people.talkingWith(user);
        if (!audience.isEmpty()) {
            events.append(new PresenceEvent.PresenceChanged(user, false, Set.copyOf(audience)));
        }
    }
}
