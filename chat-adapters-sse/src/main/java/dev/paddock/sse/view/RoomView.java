package dev.paddock.sse.view;

import dev.paddock.contract.shape.RoomShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.room.Room;
import java.util.List;

/** Rooms as bodies of answers and events. */
public final class RoomView {
    private RoomView() {}

    public static Shape of(Room room) {
        return Shape.field("room", RoomShape.of(room));
    }

    public static Shape of(List<Room> rooms) {
        return Shape.list("rooms", shapes(rooms));
    }

    public static List<Shape> shapes(List<Room> rooms) {
        return rooms.stream().map(RoomShape::of).toList();
    }
}
