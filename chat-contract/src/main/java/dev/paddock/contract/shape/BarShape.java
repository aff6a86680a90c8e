package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.RoomEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What somebody is kept from in a room, as they see it themselves, and as staff see it. */
public final class BarShape {
    private BarShape() {}

    /** Writes a bar as the person sees it: of who decided they are told nothing. */
    public static void write(JsonGenerator json, Bar bar) {
        json.writeStartObject();
        writeFields(json, bar.room().value(), bar.kind().wireName(), bar.until());
        json.writeEndObject();
    }

    /** Writes the fields of what changed for the person, into an object begun before. */
    public static void writeFields(JsonGenerator json, RoomEvent.BarChanged event) {
        var kind = event.kind();
        writeFields(json, event.id().value(), kind == null ? "none" : kind.wireName(), event.until());
    }

    public static Shape forStaff(Bar bar, Language reader) {
        return json -> {
            json.writeStartObject();
            json.writeName("user");
            PersonShape.write(json, bar.person(), reader);
            json.writeStringProperty("kind", bar.kind().wireName());
            writeUntil(json, bar.until());
            json.writeName("by");
            PersonShape.write(json, bar.by(), reader);
            json.writeEndObject();
        };
    }

    private static void writeFields(JsonGenerator json, String room, String kind, @Nullable Instant until) {
        json.writeStringProperty("room", room);
        json.writeStringProperty("kind", kind);
        writeUntil(json, until);
    }

    private static void writeUntil(JsonGenerator json, @Nullable Instant until) {
        if (until != null) {
            json.writeStringProperty("until", until.toString());
        }
    }
}
