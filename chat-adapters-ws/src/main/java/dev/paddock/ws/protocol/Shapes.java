package dev.paddock.ws.protocol;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.room.Room;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** The contract's shapes: how each thing looks wherever it appears. */
final class Shapes {
    private Shapes() {}

    static void user(JsonGenerator json, Account account) {
        json.writeStartObject();
        json.writeStringProperty("id", account.id().value());
        json.writeStringProperty("displayName", account.name().value());
        json.writeStringProperty("role", account.role().wireName());
        json.writeBooleanProperty("guest", account.guest());
        json.writeStringProperty("locale", account.language().tag());
        json.writeBooleanProperty("marketingOptIn", account.marketingOptIn());
        json.writeBooleanProperty("listed", account.listed());
        json.writeEndObject();
    }

    /** A person by id and name. */
    static void named(JsonGenerator json, Person person) {
        json.writeStartObject();
        json.writeStringProperty("id", person.id().value());
        json.writeStringProperty("name", person.name());
        json.writeEndObject();
    }

    static void conversation(JsonGenerator json, Conversation conversation) {
        json.writeStartObject();
        json.writeStringProperty("id", conversation.id().value());
        json.writeStringProperty("kind", conversation.kind().wireName());
        json.writeStringProperty("title", conversation.title());
        json.writeNumberProperty("lastSeq", conversation.lastSeq());
        json.writeNumberProperty("readSeq", conversation.readSeq());
        json.writeBooleanProperty("open", conversation.open());
        var with = conversation.with();
        if (with != null) {
            json.writeName("with");
            named(json, with);
        }
        if (conversation.kind() == Conversation.Kind.ROOM) {
            json.writeStringProperty("room", conversation.id().value());
        }
        json.writeEndObject();
    }

    static void room(JsonGenerator json, Room room) {
        json.writeStartObject();
        json.writeStringProperty("id", room.id().value());
        json.writeStringProperty("name", room.name().value());
        json.writeNumberProperty("capacity", room.capacity().seats());
        json.writeNumberProperty("members", room.members());
        json.writeStringProperty("conversation", room.conversation().value());
        json.writeEndObject();
    }

    static void message(JsonGenerator json, Message message) {
        json.writeStartObject();
        messageFields(json, message);
        json.writeEndObject();
    }

    static void messageFields(JsonGenerator json, Message message) {
        json.writeStringProperty("conversation", message.conversation().value());
        json.writeNumberProperty("seq", message.seq());
        json.writeName("from");
        json.writeStartObject();
        json.writeStringProperty("id", message.from().id().value());
        json.writeStringProperty("name", message.from().name());
        json.writeStringProperty("role", message.from().role().wireName());
        json.writeEndObject();
        json.writeStringProperty("text", message.text().value());
        json.writeStringProperty("at", message.at().toString());
        json.writeStringProperty("clientId", message.clientId().value());
    }

    static <T> void list(JsonGenerator json, String name, List<T> items, BiConsumer<JsonGenerator, T> shape) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(item -> shape.accept(json, item));
        json.writeEndArray();
    }
}
