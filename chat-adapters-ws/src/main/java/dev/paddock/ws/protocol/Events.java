package dev.paddock.ws.protocol;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.assistant.AssistantTurn;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;

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

    public static byte[] conversationOpened(Conversation conversation) {
        return Json.frame("conversation.opened", json -> {
            json.writeName("conversation");
            Shapes.conversation(json, conversation);
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
