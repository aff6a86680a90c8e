package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.conversation.Message;
import tools.jackson.core.JsonGenerator;

/** A message with its author; one that was removed has no text. */
public final class MessageShape {
    private MessageShape() {}

    public static Shape of(Message message, Language reader) {
        return json -> write(json, message, reader);
    }

    /** Writes a message whose author {@code reader} reads about. */
    public static void write(JsonGenerator json, Message message, Language reader) {
        json.writeStartObject();
        writeFields(json, message, message.from().nameFor(reader));
        json.writeEndObject();
    }

    /** Writes the fields of a message that was written just now, for readers of any language, into an object begun before. */
    public static void writeFieldsForAll(JsonGenerator json, Message message) {
        writeFields(json, message, message.from().name());
    }

    private static void writeFields(JsonGenerator json, Message message, String author) {
        var from = message.from();
        json.writeStringProperty("conversation", message.conversation().value());
        json.writeNumberProperty("seq", message.seq());
        json.writeName("from");
        json.writeStartObject();
        PersonShape.writeFields(json, from, author);
        json.writeStringProperty("role", from.role().wireName());
        json.writeEndObject();
        var removed = message.removed();
        var editedAt = message.editedAt();
        if (removed == null) {
            json.writeStringProperty("text", message.text().value());
        }
        json.writeStringProperty("at", message.at().toString());
        json.writeStringProperty("clientId", message.clientId().value());
        if (!message.photos().isEmpty()) {
            Shape.writeList(json, "attachments", message.photos(), PhotoShape::write);
        }
        if (removed != null) {
            json.writeBooleanProperty("removed", true);
            json.writeStringProperty("removedBy", removed.wireName());
        } else if (editedAt != null) {
            json.writeStringProperty("editedAt", editedAt.toString());
        }
    }
}
