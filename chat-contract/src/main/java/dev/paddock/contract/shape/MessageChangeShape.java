package dev.paddock.contract.shape;

import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageEvent;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/** What became of a message: other words, or none. */
public final class MessageChangeShape {
    /** The name of the event that tells of an edited message. */
    public static final String EDITED = "message.edited";

    /** The name of the event that tells of a removed message. */
    public static final String REMOVED = "message.removed";

    private MessageChangeShape() {}

    public static Shape of(MessageEvent.MessageEdited event, Message message) {
        return json -> {
            json.writeStartObject();
            writeFields(json, event, message);
            json.writeEndObject();
        };
    }

    public static Shape of(MessageEvent.MessageRemoved event) {
        return json -> {
            json.writeStartObject();
            writeFields(json, event);
            json.writeEndObject();
        };
    }

    /** Writes the fields of an edited message, which says by now what {@code message} does, into an object begun before. */
    public static void writeFields(JsonGenerator json, MessageEvent.MessageEdited event, Message message) {
        writePlace(json, event);
        json.writeStringProperty("text", message.text().value());
        json.writeStringProperty(
                "editedAt", Objects.requireNonNull(message.editedAt()).toString());
        json.writeNumberProperty("changes", event.changes());
    }

    /** Writes the fields of a removed message into an object begun before. */
    public static void writeFields(JsonGenerator json, MessageEvent.MessageRemoved event) {
        writePlace(json, event);
        json.writeStringProperty("by", event.by().wireName());
        json.writeNumberProperty("changes", event.changes());
    }

    private static void writePlace(JsonGenerator json, MessageEvent event) {
        json.writeStringProperty("conversation", event.conversation().value());
        json.writeNumberProperty("seq", event.seq());
    }
}
