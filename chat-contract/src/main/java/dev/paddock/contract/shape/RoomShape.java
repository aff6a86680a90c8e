package dev.paddock.contract.shape;

import dev.paddock.domain.room.Room;
import tools.jackson.core.JsonGenerator;

/** A room as everybody sees it. */
public final class RoomShape {
    private RoomShape() {}

    public static Shape of(Room room) {
        return json -> write(json, room);
    }

    public static void write(JsonGenerator json, Room room) {
        json.writeStartObject();
        json.writeStringProperty("id", room.id().value());
        json.writeStringProperty("name", room.name().value());
        json.writeNumberProperty("capacity", room.capacity().seats());
        json.writeNumberProperty("members", room.members());
        json.writeStringProperty("conversation", room.conversation().value());
        json.writeNumberProperty("slowSeconds", room.slowSeconds());
        json.writeEndObject();
    }
}
