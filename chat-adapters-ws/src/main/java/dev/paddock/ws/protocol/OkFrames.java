package dev.paddock.ws.protocol;

import dev.paddock.contract.shape.MessageShape;
import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.RequestShape;
import dev.paddock.contract.shape.RoomShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.assistant.AssistantTurn;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.SearchOutcome;
import dev.paddock.domain.room.Room;
import java.util.List;

/** The contract's answers to commands that were carried out, as frames. */
public final class OkFrames {
    private OkFrames() {}

    /** A plain {@code ok}. */
    public static byte[] done(String id) {
        return FrameJson.frame("ok", json -> json.writeStringProperty("id", id));
    }

    public static byte[] joined(
            String id,
            Room room,
            long lastSeq,
            long changes,
            List<Message> messages,
            List<Person> members,
            Language reader) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeStringProperty("conversation", room.conversation().value());
            json.writeName("room");
            RoomShape.write(json, room);
            json.writeNumberProperty("lastSeq", lastSeq);
            json.writeNumberProperty("changes", changes);
            Shape.writeList(json, "messages", messages, (to, message) -> MessageShape.write(to, message, reader));
            Shape.writeList(json, "members", members, PersonShape::writeMember);
        });
    }

    public static byte[] posted(String id, PostOutcome.Posted posted) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeNumberProperty("seq", posted.seq());
            json.writeStringProperty("at", posted.at().toString());
            json.writeBooleanProperty("duplicate", posted.duplicate());
        });
    }

    public static byte[] requested(String id, AdviceLine.Place place) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeName("request");
            RequestShape.writeForCustomer(json, place);
        });
    }

    public static byte[] people(String id, List<Person> people) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            Shape.writeList(json, "people", people, PersonShape::writeForAll);
        });
    }

    public static byte[] opened(String id, Conversation conversation) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeStringProperty("conversation", conversation.id().value());
            json.writeNumberProperty("lastSeq", conversation.lastSeq());
        });
    }

    public static byte[] turn(String id, AssistantTurn turn) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            json.writeName("turn");
            TurnWriter.turn(json, turn);
        });
    }

    /** What was found, the newest first. */
    public static byte[] found(String id, SearchOutcome.Found found, Language reader) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            Shape.writeList(
                    json, "messages", found.messages(), (to, message) -> MessageShape.write(to, message, reader));
            json.writeBooleanProperty("more", found.more());
            var next = found.next();
            if (next != null) {
                json.writeStringProperty("next", next.text());
            }
        });
    }

    /** A page of {@code messages}, which are as many of it as fit. */
    public static byte[] history(
            String id, HistoryOutcome.Page page, List<Message> messages, boolean more, Language reader) {
        return FrameJson.frame("ok", json -> {
            json.writeStringProperty("id", id);
            Shape.writeList(json, "messages", messages, (to, message) -> MessageShape.write(to, message, reader));
            json.writeNumberProperty("lastSeq", page.lastSeq());
            json.writeNumberProperty("changes", page.changes());
            json.writeBooleanProperty("more", more);
        });
    }
}
