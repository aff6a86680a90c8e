package dev.paddock.ws.protocol;

import dev.paddock.contract.shape.BarShape;
import dev.paddock.contract.shape.ConversationShape;
import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.RateableShape;
import dev.paddock.contract.shape.RequestShape;
import dev.paddock.contract.shape.RoomShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.contract.shape.UserShape;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.assistant.AssistantTurn;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.rating.RateTalk.Rateable;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.Room;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a client is told first, as of one moment.
 *
 * @param blocked whom the person keeps from writing, by name
 * @param online those of the people they are with who are there
 * @param bars what the person is kept from in rooms
 * @param advisors how many can take a customer
 * @param request the person's own, if one is open
 * @param rateable the newest talk of the person, while it can be rated
 * @param dialog the assistant's question, if a dialog is in progress
 */
public record WelcomeFrame(
        Account account,
        List<Conversation> conversations,
        Set<UserId> online,
        List<Room> rooms,
        List<Person> blocked,
        List<Bar> bars,
        int advisors,
        @Nullable Instant opensAt,
        AdviceLine.@Nullable Place request,
        @Nullable Rateable rateable,
        @Nullable AssistantTurn dialog,
        String epoch,
        Instant at) {
    public WelcomeFrame {
        conversations = List.copyOf(conversations);
        online = Set.copyOf(online);
        rooms = List.copyOf(rooms);
        blocked = List.copyOf(blocked);
        bars = List.copyOf(bars);
    }

    public byte[] frame(String id) {
        return FrameJson.frame("welcome", json -> {
            json.writeStringProperty("id", id);
            json.writeName("user");
            UserShape.write(json, account);
            Shape.writeList(
                    json,
                    "conversations",
                    conversations,
                    (to, conversation) -> ConversationShape.write(to, conversation, account.language(), online));
            Shape.writeList(json, "rooms", rooms, RoomShape::write);
            Shape.writeList(json, "blocked", blocked, PersonShape::writeForAll);
            Shape.writeList(json, "bars", bars, BarShape::write);
            json.writeName("advisors");
            json.writeStartObject();
            json.writeNumberProperty("available", advisors);
            if (opensAt != null) {
                json.writeStringProperty("opensAt", opensAt.toString());
            }
            json.writeEndObject();
            json.writeName("request");
            if (request == null) {
                json.writeNull();
            } else {
                RequestShape.writeForCustomer(json, request);
            }
            if (rateable != null) {
                json.writeName("rateable");
                RateableShape.write(json, rateable);
            }
            json.writeName("dialog");
            if (dialog == null) {
                json.writeNull();
            } else {
                TurnWriter.turn(json, dialog);
            }
            json.writeStringProperty("epoch", epoch);
            json.writeStringProperty("serverTime", at.toString());
        });
    }
}
