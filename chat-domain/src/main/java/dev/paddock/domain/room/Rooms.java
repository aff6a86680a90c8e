package dev.paddock.domain.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every room there is or was. Implementations are safe for use by many threads. */
public interface Rooms {
    /** The rooms that exist, by {@link RoomName#key name}, with their seats taken. */
    List<Room> all();

    /** The room, deleted or not. */
    Optional<Room> find(RoomId id);

    /** {@link #find}, and nobody else changes this room or its seats before the surrounding transaction ends. */
    Optional<Room> lock(RoomId id);

    /** Stores a new room and opens its conversation; returns false, with nothing stored, if the name looks like another room's. */
    boolean add(Room room, Instant at);

    /** Stores name and capacity; returns false, with nothing stored, if the name looks like another room's. */
    boolean save(Room room);

    /** Marks the room as deleted, frees its name and closes its conversation: no message is stored from then on. */
    void delete(RoomId id, Instant at);
}
