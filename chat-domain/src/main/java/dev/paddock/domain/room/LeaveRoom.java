package dev.paddock.domain.room;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;

/** Giving up one's seat in a room. */
public final class LeaveRoom {
    private final Seats seats;
    private final Transactions transactions;
    private final StateEvents events;

    public LeaveRoom(Seats seats, Transactions transactions, StateEvents events) {
        this.seats = seats;
        this.transactions = transactions;
        this.events = events;
    }

    /** Frees the seat; returns whether {@code person} had one. Leaving twice is no fault. */
    public boolean leave(RoomId id, Person person) {
        return transactions.run(() -> {
            boolean left = seats.leave(id, person.id());
            if (left) {
                events.append(new RoomEvent.MemberLeft(id, person));
            }
            return left;
        });
    }
}
