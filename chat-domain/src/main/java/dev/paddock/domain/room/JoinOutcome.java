package dev.paddock.domain.room;

/** The outcome of asking for a seat in a room. */
public sealed interface JoinOutcome
        permits JoinOutcome.Joined,
                JoinOutcome.AlreadySeated,
                RoomRefusal.NoSuchRoom,
                RoomRefusal.RoomIsDeleted,
                RoomRefusal.Banned,
                RoomRefusal.RoomFull {
    record Joined(Room room) implements JoinOutcome {}

    record AlreadySeated(Room room) implements JoinOutcome {}
}
