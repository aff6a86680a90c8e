package dev.paddock.domain.room;

/** The outcome of creating a room. */
public sealed interface CreateRoomOutcome permits CreateRoomOutcome.Created, RoomRefusal.NameTaken {
    record Created(Room room) implements CreateRoomOutcome {}
}
