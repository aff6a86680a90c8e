package dev.paddock.domain.room;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Running the rooms, as admins do: creating, renaming, resizing and deleting them. */
public final class RunRooms {
    private final Rooms rooms;
    private final Seats seats;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    public RunRooms(
            Rooms rooms, Seats seats, Transactions transactions, StateEvents events, Ids ids, InstantSource clock) {
        this.rooms = rooms;
        this.seats = seats;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public CreateRoomOutcome create(RoomName name, Capacity capacity) {
        return transactions.run(() -> {
            var room = new Room(new RoomId(ids.next()), name, capacity, 0, false);
            if (!rooms.add(room, clock.instant())) {
                return new RoomRefusal.NameTaken();
            }
            events.append(new RoomEvent.RoomCreated(room));
            return new CreateRoomOutcome.Created(room);
        });
    }

    /** {@link #change(RoomId, RoomName, Capacity, SlowMode)} of a room whose pace stays. */
    public ChangeRoomOutcome change(RoomId id, @Nullable RoomName name, @Nullable Capacity capacity) {
        return change(id, name, capacity, null);
    }

    /**
     * Renames, resizes or slows a room. Shrinking below the number of people present keeps them seated and lets no one new in.
     *
     * @param name null leaves the name
     * @param capacity null leaves the capacity
     * @param pace null leaves the pace
     */
    public ChangeRoomOutcome change(
            RoomId id, @Nullable RoomName name, @Nullable Capacity capacity, @Nullable SlowMode pace) {
        return transactions.run(() -> {
            var room = rooms.lock(id).orElse(null);
            if (room == null) {
                return new RoomRefusal.NoSuchRoom();
            }
            return room.deleted() ? new RoomRefusal.RoomIsDeleted() : change(room, name, capacity, pace);
        });
    }

    private ChangeRoomOutcome change(
            Room room, @Nullable RoomName name, @Nullable Capacity capacity, @Nullable SlowMode pace) {
        var renamed = name == null ? room : room.named(name);
        var resized = capacity == null ? renamed : renamed.sized(capacity);
        var changed = pace == null ? resized : resized.slowed(pace);
        if (changed.equals(room)) {
            return new ChangeRoomOutcome.Changed(room);
        }
        if (!rooms.save(changed)) {
            return new RoomRefusal.NameTaken();
        }
        events.append(new RoomEvent.RoomChanged(changed));
        return new ChangeRoomOutcome.Changed(changed);
    }

    /** The room as it is now. */
    public Optional<Room> find(RoomId id) {
        return rooms.find(id);
    }

    /** Deletes a room at once and for good: its seats are freed, and what is in flight is refused. */
    public DeleteRoomOutcome delete(RoomId id) {
        return transactions.run(() -> {
            var room = rooms.lock(id).orElse(null);
            if (room == null) {
                return new RoomRefusal.NoSuchRoom();
            }
            if (room.deleted()) {
                return new RoomRefusal.RoomIsDeleted();
            }
            rooms.delete(id, clock.instant());
            seats.clear(id);
            events.append(new RoomEvent.RoomDeleted(id));
            return new DeleteRoomOutcome.Deleted(id);
        });
    }
}
