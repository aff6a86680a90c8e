package dev.paddock.domain.room;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event about a room. Seat numbers in these may be stale by the time they are heard; read the room for its present state. */
public sealed interface RoomEvent extends StateEvent {
    RoomId id();

    record RoomCreated(Room room) implements RoomEvent {
        @Override
        public RoomId id() {
            return room.id();
        }
    }

    /** Name, capacity or pace changed. */
    record RoomChanged(Room room) implements RoomEvent {
        @Override
        public RoomId id() {
            return room.id();
        }
    }

    record RoomDeleted(RoomId id) implements RoomEvent {}

    /**
     * Somebody is kept from writing there or from being there, or no longer.
     *
     * @param kind null if from nothing any more
     * @param until null if for good
     */
    record BarChanged(
            RoomId id,
            UserId person,
            Bar.@Nullable Kind kind,
            @Nullable Instant until) implements RoomEvent {}

    record MemberJoined(RoomId id, Person member) implements RoomEvent {}

    record MemberLeft(RoomId id, Person member) implements RoomEvent {}
}
