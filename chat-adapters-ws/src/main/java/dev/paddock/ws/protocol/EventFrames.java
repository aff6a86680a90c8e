package dev.paddock.ws.protocol;

import dev.paddock.contract.shape.AppointmentShape;
import dev.paddock.contract.shape.BarShape;
import dev.paddock.contract.shape.ConversationShape;
import dev.paddock.contract.shape.MessageChangeShape;
import dev.paddock.contract.shape.MessageShape;
import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.RequestShape;
import dev.paddock.contract.shape.RoomShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.assistant.AssistantTurn;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageEvent;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contract's events, as frames. */
public final class EventFrames {
    private EventFrames() {}

    public static byte[] message(Message message) {
        return FrameJson.frame("message", json -> MessageShape.writeFieldsForAll(json, message));
    }

    /** Says what an edited message says by now. */
    public static byte[] edited(MessageEvent.MessageEdited event, Message message) {
        return FrameJson.frame(MessageChangeShape.EDITED, json -> MessageChangeShape.writeFields(json, event, message));
    }

    public static byte[] removed(MessageEvent.MessageRemoved event) {
        return FrameJson.frame(MessageChangeShape.REMOVED, json -> MessageChangeShape.writeFields(json, event));
    }

    /** Says that the client missed too much to be sent it. */
    public static byte[] resync(ConversationId conversation, long lastSeq) {
        return FrameJson.frame("resync", json -> {
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
        return FrameJson.frame("room.deleted", json -> json.writeStringProperty("room", room.value()));
    }

    /** Says what the person is kept from in a room by now; for their own connections alone. */
    public static byte[] roomBarred(RoomEvent.BarChanged event) {
        return FrameJson.frame("room.barred", json -> BarShape.writeFields(json, event));
    }

    public static byte[] roomMember(RoomId room, Person member, boolean joined) {
        return FrameJson.frame("room.member", json -> {
            json.writeStringProperty("room", room.value());
            json.writeName("user");
            PersonShape.writeMember(json, member);
            json.writeBooleanProperty("joined", joined);
        });
    }

    /**
     * Says that a conversation is there from now on.
     *
     * @param online those of the people one talks with who are there
     */
    public static byte[] conversationOpened(Conversation conversation, Language reader, Set<UserId> online) {
        return conversation("conversation.opened", conversation, reader, online);
    }

    /** Says that a talk goes on with another advisor, or for now with none. */
    public static byte[] conversationUpdated(Conversation conversation, Language reader, Set<UserId> online) {
        return conversation("conversation.updated", conversation, reader, online);
    }

    private static byte[] conversation(String type, Conversation conversation, Language reader, Set<UserId> online) {
        return FrameJson.frame(type, json -> {
            json.writeName("conversation");
            ConversationShape.write(json, conversation, reader, online);
        });
    }

    /** Says that nobody writes in it any more; {@code by} is null for the platform itself. */
    public static byte[] conversationClosed(ConversationId conversation, @Nullable UserId by) {
        return FrameJson.frame("conversation.closed", json -> {
            json.writeStringProperty("conversation", conversation.value());
            json.writeStringProperty("by", by == null ? "system" : by.value());
        });
    }

    /** Says that the conversation is no longer shown to the person. */
    public static byte[] conversationRemoved(ConversationId conversation) {
        return FrameJson.frame(
                "conversation.removed", json -> json.writeStringProperty("conversation", conversation.value()));
    }

    public static byte[] advisors(int available) {
        return FrameJson.frame("advisors", json -> json.writeNumberProperty("available", available));
    }

    /** A request as its customer sees it. */
    public static byte[] advice(AdviceLine.Place place) {
        return FrameJson.frame("advice", json -> {
            json.writeName("request");
            RequestShape.writeForCustomer(json, place);
        });
    }

    /** A request as staff see it. */
    public static byte[] adviceForStaff(AdviceLine.Place place) {
        return FrameJson.frame("advice", json -> {
            json.writeName("request");
            RequestShape.writeForStaff(json, place);
        });
    }

    /** Says whom the person keeps from writing by now; for their own connections alone. */
    public static byte[] blocked(List<Person> people) {
        return FrameJson.frame(
                "people.blocked", json -> Shape.writeList(json, "people", people, PersonShape::writeForAll));
    }

    public static byte[] presence(UserId user, boolean online) {
        return FrameJson.frame("presence", json -> {
            json.writeStringProperty("user", user.value());
            json.writeBooleanProperty("online", online);
        });
    }

    public static byte[] typing(ConversationId conversation, UserId user) {
        return FrameJson.frame("typing", json -> {
            json.writeStringProperty("conversation", conversation.value());
            json.writeStringProperty("user", user.value());
        });
    }

    public static byte[] read(ConversationId conversation, UserId user, long seq) {
        return FrameJson.frame("read", json -> {
            json.writeStringProperty("conversation", conversation.value());
            json.writeStringProperty("user", user.value());
            json.writeNumberProperty("seq", seq);
        });
    }

    /** A turn made on another connection. */
    public static byte[] assistant(AssistantTurn turn) {
        return FrameJson.frame("assistant", json -> {
            json.writeName("turn");
            TurnWriter.turn(json, turn);
        });
    }

    /** A person's own appointment, as it is now; why it was cancelled stands beside it, too. */
    public static byte[] appointment(Appointment appointment) {
        return FrameJson.frame("appointment", json -> {
            json.writeName("appointment");
            AppointmentShape.write(json, appointment);
            var cancellation = appointment.cancellation();
            if (cancellation != null) {
                AppointmentShape.writeReason(json, cancellation);
            }
        });
    }

    private static byte[] room(String type, Room room) {
        return FrameJson.frame(type, json -> {
            json.writeName("room");
            RoomShape.write(json, room);
        });
    }
}
