package dev.paddock.ws.protocol;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.assistant.AssistantTurn;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.room.Room;
import java.util.List;

/** The contract's answers to commands that were carried out, as frames. */
public final class Answers {
    private Answers() {}

    /** A plain {@code ok}. */
    public static byte[] done(String id) {
        return Json.frame("ok", json -> json.writeStringProperty("id", id));
    }

    public static byte[] joined(
            String id, Room room, long lastSeq, List<Message> messages, List<Person> members, Language reader) {
        return Json.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeStringProperty("conversation", room.conversation().value());
            json.writeName("room");
            Shapes.room(json, room);
            json.writeNumberProperty("lastSeq", lastSeq);
            Shapes.list(json, "messages", messages, (to, message) -> Shapes.message(to, message, reader));
            Shapes.list(json, "members", members, Shapes::named);
        });
    }

    public static byte[] posted(String id, PostOutcome.Posted posted) {
        return Json.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeNumberProperty("seq", posted.seq());
            json.writeStringProperty("at", posted.at().toString());
            json.writeBooleanProperty("duplicate", posted.duplicate());
        });
    }

    public static byte[] requested(String id, AdviceLine.Place place) {
        return Json.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeName("request");
            Requests.forCustomer(json, place);
        });
    }

    public static byte[] people(String id, List<Person> people) {
        return Json.frame("ok", json -> {
            json.writeStringProperty("id", id);
            Shapes.list(json, "people", people, Shapes::named);
        });
    }

    public static byte[] opened(String id, Conversation conversation) {
        return Json.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeStringProperty("conversation", conversation.id().value());
            json.writeNumberProperty("lastSeq", conversation.lastSeq());
        });
    }

    public static byte[] turn(String id, AssistantTurn turn) {
        return Json.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeName("turn");
            Turns.turn(json, turn);
        });
    }

    public static byte[] history(String id, List<Message> messages, long lastSeq, boolean more, Language reader) {
        return Json.frame("ok", json -> {
            json.writeStringProperty("id", id);
            Shapes.list(json, "messages", messages, (to, message) -> Shapes.message(to, message, reader));
            json.writeNumberProperty("lastSeq", lastSeq);
            json.writeBooleanProperty("more", more);
        });
    }
}
