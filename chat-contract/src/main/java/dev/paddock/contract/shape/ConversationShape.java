package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * A conversation as one of its people sees it: with the other person between two and whether they are there, with the room's id in a
 * room. A talk that waits for its next advisor is with nobody.
 */
public final class ConversationShape {
    private ConversationShape() {}

    /**
     * A conversation's shape.
     *
     * @param online those of the people one talks with who have a connection open
     */
    public static Shape of(Conversation conversation, Language reader, Set<UserId> online) {
        return json -> write(json, conversation, reader, online);
    }

    public static void write(JsonGenerator json, Conversation conversation, Language reader, Set<UserId> online) {
        var with = conversation.with();
        json.writeStartObject();
        json.writeStringProperty("id", conversation.id().value());
        json.writeStringProperty("kind", conversation.kind().wireName());
        json.writeStringProperty("title", with == null ? conversation.title() : with.nameFor(reader));
        json.writeNumberProperty("lastSeq", conversation.lastSeq());
        json.writeNumberProperty("readSeq", conversation.readSeq());
        json.writeNumberProperty("changes", conversation.changes());
        json.writeBooleanProperty("open", conversation.open());
        if (with != null) {
            json.writeName("with");
            PersonShape.writeOnline(json, with, reader, online.contains(with.id()));
        }
        if (conversation.kind() == Conversation.Kind.ROOM) {
            json.writeStringProperty("room", conversation.id().value());
        }
        json.writeEndObject();
    }
}
