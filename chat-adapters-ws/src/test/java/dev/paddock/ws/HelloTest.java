package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.room.Room;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HelloTest {
    private final House house = new House();
    private final Account account = house.world.customer("claire");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_ticket_is_good_for_one_connection() {
        var ticket = house.authenticate.ticketFor(house.caller(account)).value();
        var hello = "{\"type\":\"hello\",\"id\":\"1\",\"ticket\":\"" + ticket + "\"}";
        var first = house.call();
        var second = house.call();

        assertThat(first.ask(hello).path("type").asString()).isEqualTo("welcome");
        var refusal = second.ask(hello);

        assertThat(refusal.path("code").asString()).isEqualTo("unauthenticated");
        assertThat(second.closeCode()).isEqualTo(4001);
    }

    @Test
    void the_welcome_tells_all_a_client_needs_first() {
        var room = house.openRoom("Balades", 50);
        house.world.seat(room, account);
        house.world.post(room, account, "bonjour");

        var welcome = house.connect(account).welcome();

        assertThat(welcome.path("user").path("displayName").asString()).isEqualTo("claire");
        assertThat(welcome.path("user").path("role").asString()).isEqualTo("customer");
        assertThat(welcome.path("user").path("guest").asBoolean()).isFalse();
        assertThat(welcome.path("user").path("locale").asString()).isEqualTo("fr");
        var conversation = welcome.path("conversations").path(0);
        assertThat(conversation.path("id").asString()).isEqualTo(room.id().value());
        assertThat(conversation.path("title").asString()).isEqualTo("Balades");
        assertThat(conversation.path("lastSeq").asInt()).isEqualTo(1);
        assertThat(conversation.path("open").asBoolean()).isTrue();
        assertThat(welcome.path("rooms").path(0).path("members").asInt()).isEqualTo(1);
        assertThat(welcome.path("advisors").path("available").asInt(-1)).isZero();
        assertThat(welcome.path("request").isNull()).isTrue();
        assertThat(welcome.path("dialog").isNull()).isTrue();
        assertThat(welcome.path("epoch").asString())
                .isEqualTo(house.world.conversations().epoch());
        assertThat(welcome.path("serverTime").asString()).isEqualTo(World.NOON.toString());
    }

    @Test
    void whoever_says_something_else_first_is_shown_out() {
        var client = house.call();

        assertThat(client.ask("{\"type\":\"ping\",\"id\":\"1\"}").path("code").asString())
                .isEqualTo("unauthenticated");
        assertThat(client.closeCode()).isEqualTo(4001);
    }

    @Test
    void whoever_babbles_first_is_shown_out() {
        var client = house.call();
        client.say("hello");

        assertThat(client.event("error").path("code").asString()).isEqualTo("bad_request");
        assertThat(client.closeCode()).isEqualTo(4001);
    }

    @Test
    void a_second_hello_is_a_bad_request() {
        var client = house.connect(account);

        assertThat(client.ask("{\"type\":\"hello\",\"id\":\"2\"}").path("code").asString())
                .isEqualTo("bad_request");
    }

    @Nested
    class Coming_back {
        private final Room room = house.openRoom("Balades", 50);
        private final Account karim = house.world.customer("karim");

        @Test
        void brings_what_was_missed_in_order_and_then_what_is_new() {
            house.world.seat(room, account);
            posts(5);

            var client = house.connect(account, "{\"" + room.id().value() + "\":2}");
            house.connect(karim).join(room.id().value());
            var other = house.connect(karim);
            other.send(room.id().value(), "nouveau");

            for (int seq = 3; seq <= 6; seq++) {
                assertThat(client.event("message").path("seq").asInt()).isEqualTo(seq);
            }
        }

        @Test
        void after_too_long_tells_to_page_the_history() {
            house.world.seat(room, account);
            posts(501);

            var client = house.connect(account, "{\"" + room.id().value() + "\":0}");

            var resync = client.event("resync");
            assertThat(resync.path("conversation").asString())
                    .isEqualTo(room.id().value());
            assertThat(resync.path("lastSeq").asInt()).isEqualTo(501);
            assertThat(client.eventsUntilNow("message")).isEmpty();
        }

        @Test
        void brings_five_hundred_messages_in_one_go() {
            house.world.seat(room, account);
            posts(500);

            var client = house.connect(account, "{\"" + room.id().value() + "\":0}");

            for (int seq = 1; seq <= 500; seq++) {
                assertThat(client.event("message").path("seq").asInt()).isEqualTo(seq);
            }
        }

        @Test
        void tells_nothing_of_conversations_that_are_not_theirs() {
            posts(3);

            var client = house.connect(account, "{\"" + room.id().value() + "\":0,\"nowhere\":7}");

            assertThat(client.eventsUntilNow("message")).isEmpty();
            assertThat(client.eventsUntilNow("resync")).isEmpty();
        }

        private void posts(int count) {
            IntStream.rangeClosed(1, count).forEach(i -> house.world.post(room, karim, "message " + i));
        }
    }
}
