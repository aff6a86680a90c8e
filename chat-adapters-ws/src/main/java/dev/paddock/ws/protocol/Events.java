package dev.paddock.ws.protocol;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.assistant.AssistantTurn;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import org.jspecify.annotations.Nullable;

/** The contract's events, as frames. */
public final class Events {
    private Events() {}

    public static byte[] message(Message message) {
        return Json.frame("message", json -> Shapes.messageFields(json, message));
    }

    /** Says that the client missed too much to be sent it. */
    public static byte[] resync(ConversationId conversation, long lastSeq) {
        return Json.frame("resync", json -> {
            json.writeStringProperty("conversation", conversation.value());
            json.writeNumberProperty("lastSeq", lastSeq);
        });
    }

    public static byte[] roomCreated(Room room) {
        return room("room.created", room);
    }

    public static byte[] roomUpdated(Room room) {
        return room("room.updated", room);
    }

    public static byte[] roomDeleted(RoomId room) {
        return Json.frame("room.deleted", json -> json.writeStringProperty("room", room.value()));
    }

    public static byte[] roomMember(RoomId room, Person member, boolean joined) {
        return Json.frame("room.member", json -> {
            json.writeStringProperty("room", room.value());
            json.writeName("user");
            Shapes.named(json, member);
            json.writeBooleanProperty("joined", joined);
        });
    }

    public static byte[] conversationOpened(Conversation conversation, Language reader) {
        return Json.frame("conversation.opened", json -> {
            json.writeName("conversation");
            Shapes.conversation(json, conversation, reader);
        });
    }

    /** Says that nobody writes in it any more; {@code by} is null for the platform itself. */
    public static byte[] conversationClosed(ConversationId conversation, @Nullable UserId by) {
        return Json.frame("conversation.closed", json -> {
            json.writeStringProperty("conversation", conversation.value());
            json.writeStringProperty("by", by == null ? "system" : by.value());
        });
    }

    public static byte[] advisors(int available) {
        return Json.frame("advisors", json -> json.writeNumberProperty("available", available));
    }

    /** A request as its customer sees it. */
    public static byte[] advice(AdviceLine.Place place) {
        return Json.frame("advice", json -> {
            json.writeName("request");
            Requests.forCustomer(json, place);
        });
    }

    /** A request as staff see it. */
    public static byte[] adviceForStaff(AdviceLine.Place place) {
        return Json.frame("advice", json -> {
            json.writeName("request");
            Requests.forStaff(json, place);
        });
    }

    public static byte[] presence(UserId user, boolean online) {
        return Json.frame("presence", json -> {
            json.writeStringProperty("user", user.value());
            json.writeBooleanProperty("online", online);
        });
    }

    public static byte[] typing(ConversationId conversation, UserId user) {
        return Json.frame("typing", json -> {
            json.writeStringProperty("conversation", conversation.value());
            json.writeStringProperty("user", user.value());
        });
    }

    public static byte[] read(ConversationId conversation, UserId user, long seq) {
        return Json.frame("read", json -> {
            json.writeStringProperty("conversation", conversation.value());
            json.writeStringProperty("user", user.value());
            json.writeNumberProperty("seq", seq);
        });
    }

    /** A turn made on another connection. */
    public static byte[] assistant(AssistantTurn turn) {
        return Json.frame("assistant", json -> {
            json.writeName("turn");
            Turns.turn(json, turn);
        });
    }

    private static byte[] room(String type, Room room) {
        return Json.frame(type, json -> {
            json.writeName("room");
            Shapes.room(json, room);
        });
    }
}
