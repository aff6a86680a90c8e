package dev.paddock.domain.room;

/** The outcome of renaming or resizing a room. */
public sealed interface ChangeRoomOutcome
        permits ChangeRoomOutcome.Changed, RoomRefusal.NoSuchRoom, RoomRefusal.RoomIsDeleted, RoomRefusal.NameTaken {
    record Changed(Room room) implements ChangeRoomOutcome {}
}
