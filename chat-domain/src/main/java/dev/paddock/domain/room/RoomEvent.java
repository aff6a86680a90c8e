package dev.paddock.domain.room;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Person;

/** An event about a room. Seat numbers in these may be stale by the time they are heard; read the room for its present state. */
public sealed interface RoomEvent extends StateEvent {
    RoomId id();

    record RoomCreated(Room room) implements RoomEvent {
        @Override
        public RoomId id() {
            return room.id();
        }
    }

    /** Name or capacity changed. */
    record RoomChanged(Room room) implements RoomEvent {
        @Override
        public RoomId id() {
            return room.id();
        }
    }

    record RoomDeleted(RoomId id) implements RoomEvent {}

    record MemberJoined(RoomId id, Person member) implements RoomEvent {}

    record MemberLeft(RoomId id, Person member) implements RoomEvent {}
}
