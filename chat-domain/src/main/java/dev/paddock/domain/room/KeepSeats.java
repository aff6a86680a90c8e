package dev.paddock.domain.room;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import java.time.Duration;
import java.time.InstantSource;

/** Keeping seats for people whose connection dropped, for the grace time and no longer. */
public final class KeepSeats {
    private final Seats seats;
    private final Transactions transactions;
    private final StateEvents events;
    private final Duration grace;
    private final InstantSource clock;

    public KeepSeats(Seats seats, Transactions transactions, StateEvents events, Duration grace, InstantSource clock) {
        this.seats = seats;
        this.transactions = transactions;
        this.events = events;
        this.grace = grace;
        this.clock = clock;
    }

    /** To be called when the first connection of a person opens. */
    public void connected(UserId user) {
        transactions.run(() -> seats.hold(user));
    }

    /** To be called when the last connection of a person is gone. */
    public void disconnected(UserId user) {
        transactions.run(() -> seats.holdUntil(user, clock.instant().plus(grace)));
    }

    /** To be called once at the start, before anybody connects. */
    public void nobodyIsConnected() {
        transactions.run(() -> seats.holdAllUntil(clock.instant().plus(grace)));
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
