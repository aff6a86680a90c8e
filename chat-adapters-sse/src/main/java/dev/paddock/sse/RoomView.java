package dev.paddock.sse;

import dev.paddock.domain.room.Room;
import java.util.List;

/** A room as everybody sees it. */
public record RoomView(String id, String name, int capacity, int members, String conversation) {
    public record Wrapped(RoomView room) {}

    public record All(List<RoomView> rooms) {}

    public static Wrapped of(Room room) {
        return new Wrapped(view(room));
    }

    public static All of(List<Room> rooms) {
        return new All(rooms.stream().map(RoomView::view).toList());
    }

    private static RoomView view(Room room) {
        return new RoomView(
                room.id().value(),
                room.name().value(),
                room.capacity().seats(),
                room.members(),
                room.conversation().value());
    }
}
