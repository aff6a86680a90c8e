package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.conversation.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Whatever the role: nobody reads, writes or ends what is not theirs, and what is no command does nothing. */
class DeniedByDefaultTest {
    /** Each command that names a conversation, with what else it takes. */
    private static final Map<String, String> ON_A_CONVERSATION = Map.of(
            "message.send", ",\"clientId\":\"c\",\"text\":\"bonjour\"",
            "message.history", "",
            "conversation.read", ",\"seq\":1",
            "conversation.typing", "",
            "conversation.close", "");

    private static final List<String> WITH_FIELDS = List.of(
            "room.join",
            "room.leave",
            "message.send",
            "message.history",
            "conversation.read",
            "conversation.typing",
            "conversation.close",
            "direct.open",
            "people.block",
            "people.unblock",
            "assistant.answer");

    private final House house = new House();
    private final Account claire = house.world.customer("claire");
    private final Account karim = house.world.customer("karim");

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_belongs_to_others_is_as_if_it_were_not_there(Role role) {
        var client = house.connect(house.world.person("mallory", role, new EmailAddress("mallory@paddock.example")));
        for (var conversation : others()) {
            ON_A_CONVERSATION.forEach((command, rest) -> assertThat(
                            code(client.ask(command, "\"conversation\":\"" + conversation + "\"" + rest)))
                    .as("%s on %s", command, conversation)
                    .isEqualTo("not_a_member"));
        }
        assertThat(client.eventsUntilNow("message")).isEmpty();
        assertThat(client.eventsUntilNow("read")).isEmpty();
    }

    @Test
    void no_channel_of_the_edges_own_can_be_named_by_a_client() {
        var client = house.connect(claire);
        for (var name : List.of("@" + karim.id().value(), "@" + claire.id().value(), "staff@")) {
            assertThat(code(client.join(name))).isEqualTo("room_not_found");
            client.ask("room.leave", "\"room\":\"" + name + "\"");
        }
        var laptop = house.connect(claire);
        laptop.ask("direct.open", "\"user\":\"" + karim.id().value() + "\"");

        client.event("conversation.opened");
        assertThat(code(client.ask("assistant.answer", "\"value\":\"x\""))).isEqualTo("conversation_closed");
        laptop.ask("assistant.start", "");
        client.event("assistant");
    }

    @Test
    void a_command_that_lacks_a_field_or_has_it_wrong_is_a_bad_request() {
        var client = house.connect(claire);
        for (var command : WITH_FIELDS) {
            assertThat(code(client.ask(command, ""))).as(command).isEqualTo("bad_request");
        }
        assertThat(code(client.ask("people.list", "\"query\":7"))).isEqualTo("bad_request");
        assertThat(code(client.ask("admin.delete", "\"room\":\"x\""))).isEqualTo("bad_request");
    }

    @Test
    void rooms_are_left_and_not_closed() {
        var client = house.connect(claire);
        var room = house.openRoom("Balades", 5).id().value();
        client.join(room);

        assertThat(code(client.ask("conversation.close", "\"conversation\":\"" + room + "\"")))
                .isEqualTo("forbidden");
    }

    /** One of each kind that is others', one that there never was, and an audience that is no conversation. */
    private List<String> others() {
        var room = house.openRoom("Balades", 5);
        house.world.seat(room, claire);
        house.world.post(room, claire, "entre nous");
        var direct = house.world.talk(Conversation.Kind.DIRECT, claire, karim);
        house.world.post(direct, claire, "entre nous deux");
        var advice = house.world.talk(Conversation.Kind.ADVICE, claire, house.world.advisor("marc"));
        var names = new ArrayList<>(List.of(room.id().value(), direct.value(), advice.value()));
        names.addAll(List.of("nowhere", "@" + claire.id().value(), "&" + direct.value(), "staff@"));
        return names;
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asString("no code");
    }
}
