package dev.paddock.ws.protocol;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Language;
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

    /** A person by id and name, for all who may read it: one who is here. */
    static void named(JsonGenerator json, Person person) {
        json.writeStartObject();
        name(json, person, person.name());
        json.writeEndObject();
    }

    /** A person by id and name, as {@code reader} reads it. */
    static void named(JsonGenerator json, Person person, Language reader) {
        json.writeStartObject();
        name(json, person, person.nameFor(reader));
        json.writeEndObject();
    }

    private static void name(JsonGenerator json, Person person, String name) {
        json.writeStringProperty("id", person.id().value());
        json.writeStringProperty("name", name);
        if (person.isErased()) {
            json.writeBooleanProperty("erased", true);
        }
    }

    static void conversation(JsonGenerator json, Conversation conversation, Language reader) {
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
            named(json, with, reader);
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

    static void message(JsonGenerator json, Message message, Language reader) {
        json.writeStartObject();
        messageFields(json, message, message.from().nameFor(reader));
        json.writeEndObject();
    }

    /** A message that somebody wrote just now, for all who may read it. */
    static void messageFields(JsonGenerator json, Message message) {
        messageFields(json, message, message.from().name());
    }

    private static void messageFields(JsonGenerator json, Message message, String author) {
        json.writeStringProperty("conversation", message.conversation().value());
        json.writeNumberProperty("seq", message.seq());
        json.writeName("from");
        json.writeStartObject();
        name(json, message.from(), author);
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
