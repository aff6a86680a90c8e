package dev.paddock.persistence.room;

import dev.paddock.domain.room.RoomId;
import org.jdbi.v3.core.Handle;

/**
 * The search for a newcomer's seat number. While nobody ever left, the next number is free and one index look-up finds it; only a
 * room with gaps is walked through, up to its first gap.
 */
final class SeatNumbers {
    private SeatNumbers() {}

    /** The lowest number nobody sits on; the room's row must be locked, and count the newcomer already. */
    static int lowestFree(Handle handle, RoomId room) {
        var taken = handle.createQuery("""
                        SELECT r.members - 1 AS seated,
                            (SELECT s.seat FROM seats s WHERE s.room_id = :room ORDER BY s.seat DESC LIMIT 1) AS highest,
                            (SELECT s.seat FROM seats s WHERE s.room_id = :room ORDER BY s.seat LIMIT 1) AS lowest
                        FROM rooms r WHERE r.id = :room
                        """)
                .bind("room", room.value())
                .map((row, context) -> new Taken(row.getInt("seated"), row.getInt("highest"), row.getInt("lowest")))
                .one();
        if (taken.seated == taken.highest) {
            return taken.highest + 1;
        }
        return taken.lowest > 1 ? 1 : firstGap(handle, room);
    }

    private static int firstGap(Handle handle, RoomId room) {
        return handle.createQuery("""
                        SELECT s.seat + 1 FROM seats s
                        WHERE s.room_id = :room
                            AND NOT EXISTS (SELECT 1 FROM seats n WHERE n.room_id = s.room_id AND n.seat = s.seat + 1)
                        ORDER BY s.seat LIMIT 1
                        """)
                .bind("room", room.value())
                .mapTo(Integer.class)
                .one();
    }

    /** The seats of a room, summed up; the numbers are 0 in an empty room. */
    private record Taken(int seated, int highest, int lowest) {}
}
