package dev.paddock.domain.room;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.Conversations;
import java.time.Duration;
import java.time.InstantSource;

/** Taking a seat in a room. */
public final class JoinRoom {
    private final Rooms rooms;
    private final Seats seats;
    private final Bars bars;
    private final Conversations conversations;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public JoinRoom(
            Rooms rooms,
            Seats seats,
            Bars bars,
            Conversations conversations,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.rooms = rooms;
        this.seats = seats;
        this.bars = bars;
        this.conversations = conversations;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Seats {@code person}, unless they sit here already, are kept out, or every seat is taken. A newcomer has nothing unread. */
    public JoinOutcome join(RoomId id, Person person) {
        if (seats.keeps(id, person.id())) { // nothing is to be stored, and nobody has to wait
            var room = rooms.find(id).filter(found -> !found.deleted());
            if (room.isPresent()) {
                return new JoinOutcome.AlreadySeated(room.get());
            }
        }
        return transactions.run(() -> {
            var room = rooms.lock(id).orElse(null);
            if (room == null) {
                return new RoomRefusal.NoSuchRoom();
            }
            return room.deleted() ? new RoomRefusal.RoomIsDeleted() : seat(room, person);
        });
    }

    private JoinOutcome seat(Room room, Person person) {
        var now = clock.instant();
        var ban = bars.find(room.id(), person.id(), now)
                .filter(bar -> bar.kind() == Bar.Kind.BAN)
                .orElse(null);
        if (ban != null) {
            var until = ban.until();
            return new RoomRefusal.Banned(until == null ? null : Duration.between(now, until));
        }
        return switch (seats.take(room.id(), person.id(), now)) {
            case NONE_FREE -> new RoomRefusal.RoomFull(room.capacity());
            case HELD_ALREADY -> new JoinOutcome.AlreadySeated(room);
            case TAKEN -> {
                conversations.markRead(room.conversation(), person.id(), Long.MAX_VALUE);
                events.append(new RoomEvent.MemberJoined(room.id(), person));
                yield new JoinOutcome.Joined(new Room(
                        room.id(), room.name(), room.capacity(), room.members() + 1, false, room.slowSeconds()));
            }
        };
    }
}
