package dev.paddock.domain.room;

/** The outcome of deleting a room. */
public sealed interface DeleteRoomOutcome
        permits DeleteRoomOutcome.Deleted, RoomRefusal.NoSuchRoom, RoomRefusal.RoomIsDeleted {
    record Deleted(RoomId id) implements DeleteRoomOutcome {}
}
