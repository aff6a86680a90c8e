package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.conversation.Conversation;
import tools.jackson.core.JsonGenerator;

/** A conversation as one of its people sees it: with the other person between two, with the room's id in a room. */
public final class ConversationShape {
    private ConversationShape() {}

    public static Shape of(Conversation conversation, Language reader) {
        return json -> write(json, conversation, reader);
    }

    public static void write(JsonGenerator json, Conversation conversation, Language reader) {
        var with = conversation.with();
        json.writeStartObject();
        json.writeStringProperty("id", conversation.id().value());
        json.writeStringProperty("kind", conversation.kind().wireName());
        json.writeStringProperty("title", with == null ? conversation.title() : with.nameFor(reader));
        json.writeNumberProperty("lastSeq", conversation.lastSeq());
        json.writeNumberProperty("readSeq", conversation.readSeq());
        json.writeBooleanProperty("open", conversation.open());
        if (with != null) {
            json.writeName("with");
            PersonShape.write(json, with, reader);
        }
        if (conversation.kind() == Conversation.Kind.ROOM) {
            json.writeStringProperty("room", conversation.id().value());
        }
        json.writeEndObject();
    }
}
