package dev.paddock.domain.room;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Giving up the seats of people who are gone for longer than the grace time, which presence sets as they go. */
public final class FreeSeats {
    private final Seats seats;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public FreeSeats(Seats seats, Transactions transactions, StateEvents events, InstantSource clock) {
        this.seats = seats;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** To be called about every second: frees the seats whose grace time is over. */
    public void freeExpired() {
        transactions.run(() -> {
            for (var seat : seats.leaveExpired(clock.instant())) {
                events.append(new RoomEvent.MemberLeft(seat.room(), seat.person()));
            }
        });
    }
}
