package dev.paddock.domain.room;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeping customers from writing in a room or from being in it, for a time or for good, and letting them back. */
public final class BarPeople {
    private final Rooms rooms;
    private final Seats seats;
    private final Bars bars;
    private final Accounts accounts;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public BarPeople(
            Rooms rooms,
            Seats seats,
            Bars bars,
            Accounts accounts,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.rooms = rooms;
        this.seats = seats;
        this.bars = bars;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Bars {@code person}; a ban frees their seat.
     *
     * @param time null for good
     */
    public BarOutcome bar(UserId by, RoomId id, UserId person, Bar.Kind kind, @Nullable Duration time) {
        return inRoom(id, () -> {
            var account = accounts.find(person).orElse(null);
            if (account == null) {
                return new BarOutcome.NoSuchPerson();
            }
            return account.role().isStaff() ? new BarOutcome.OfTheHouse() : bar(by, id, account, kind, time);
        });
    }

    private BarOutcome bar(UserId by, RoomId id, Account account, Bar.Kind kind, @Nullable Duration time) {
        var now = clock.instant();
        var until = time == null ? null : now.plus(time);
        bars.set(id, account.id(), kind, until, by, now);
        if (kind == Bar.Kind.BAN && seats.leave(id, account.id())) {
            events.append(new RoomEvent.MemberLeft(id, account.person()));
        }
        events.append(new RoomEvent.BarChanged(id, account.id(), kind, until));
        return new BarOutcome.Done();
    }

    /** Lets {@code person} back, who may not have been kept away at all. */
    public BarOutcome lift(RoomId id, UserId person) {
        return inRoom(id, () -> {
            if (bars.lift(id, person)) {
                events.append(new RoomEvent.BarChanged(id, person, null, null));
            }
            return new BarOutcome.Done();
        });
    }

    /** Those who are kept from something in a room, the newest first. */
    public List<Bar> in(RoomId id) {
        return bars.in(id, clock.instant());
    }

    /** What {@code person} is kept from. */
    public List<Bar> of(UserId person) {
        return bars.of(person, clock.instant());
    }

    /** To be called now and then: forgets what is over. */
    public void forgetOver() {
        transactions.run(() -> bars.forgetOver(clock.instant()));
    }

    private BarOutcome inRoom(RoomId id, Supplier<BarOutcome> work) {
        return transactions.run(() -> {
            var room = rooms.lock(id).orElse(null);
            if (room == null) {
                return new RoomRefusal.NoSuchRoom();
            }
            return room.deleted() ? new RoomRefusal.RoomIsDeleted() : work.get();
        });
    }
}
