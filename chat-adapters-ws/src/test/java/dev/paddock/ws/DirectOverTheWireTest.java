package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DirectOverTheWireTest {
    private final House house = new House();
    private final Account claireAccount = house.world.customer("claire");
    private final Account karimAccount = house.world.customer("karim");
    private final Client claire = house.connect(claireAccount);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void people_are_found_who_are_here_and_agreed_to_be_listed() {
        house.connect(karimAccount);
        house.world.customer("kamel");
        var shy = house.world.customer("karine");
        house.world.accounts().save(shy.listed(false));
        house.connect(shy);
        house.connect(house.world.advisor("karl"));
        house.connect(house.world.customer("lea"));

        assertThat(names(claire.ask("people.list", ""))).containsExactly("karim", "lea");
        assertThat(names(claire.ask("people.list", "\"query\":\"KAR\""))).containsExactly("karim");
        assertThat(names(claire.ask("people.list", "\"query\":\"nobody\""))).isEmpty();
        assertThat(claire.ask("people.list", "").at("/people/0/id").asString())
                .isEqualTo(karimAccount.id().value());
    }

    @Test
    void only_people_who_can_be_found_can_be_written_to() {
        var shy = house.world.customer("shy");
        house.world.accounts().save(shy.listed(false));

        assertThat(code(open(claire, "nobody"))).isEqualTo("not_found");
        assertThat(code(open(claire, shy.id().value()))).isEqualTo("not_found");
        assertThat(code(open(claire, claireAccount.id().value()))).isEqualTo("not_found");
        assertThat(code(open(claire, house.world.advisor("marc").id().value()))).isEqualTo("not_found");
    }

    @Test
    void messages_wait_for_whoever_is_away() {
        var id = open(claire, karimAccount.id().value()).path("conversation").asString();
        claire.send(id, "tu viens dimanche ?");

        var karim = house.connect(karimAccount);

        assertThat(karim.welcome().at("/conversations/0/kind").asString()).isEqualTo("direct");
        assertThat(karim.welcome().at("/conversations/0/with/name").asString()).isEqualTo("claire");
        assertThat(karim.welcome().at("/conversations/0/lastSeq").asInt()).isEqualTo(1);
        assertThat(karim.welcome().at("/conversations/0/readSeq").asInt()).isZero();
        assertThat(karim.ask("message.history", "\"conversation\":\"" + id + "\"")
                        .at("/messages/0/text")
                        .asString())
                .isEqualTo("tu viens dimanche ?");
    }

    @Test
    void who_was_erased_has_a_name_in_the_readers_language() {
        var field = "\"conversation\":\""
                + open(claire, karimAccount.id().value()).path("conversation").asString() + "\"";
        var karim = house.connect(karimAccount);
        karim.ask("message.send", field + ",\"clientId\":\"k-1\",\"text\":\"salut\"");
        house.world.accounts().erase(karimAccount.id());

        for (var language : Language.values()) {
            house.world.accounts().save(claireAccount.speaking(language));
            var reader = house.connect(claireAccount.speaking(language));
            assertThat(reader.welcome().at("/conversations/0/with/name").asString())
                    .isEqualTo(reader.welcome().at("/conversations/0/title").asString())
                    .isEqualTo(reader.ask("message.history", field)
                            .at("/messages/0/from/name")
                            .asString())
                    .isEqualTo(language == Language.FRENCH ? "Utilisateur supprimé" : "Deleted user");
        }
    }

    @Nested
    class With_a_conversation {
        private final Client karim = house.connect(karimAccount);
        private final Client laptop = house.connect(claireAccount);
        private final JsonNode opened = open(claire, karimAccount.id().value());
        private final String id = opened.path("conversation").asString();
        private final String field = "\"conversation\":\"" + id + "\"";

        @Test
        void it_opens_on_every_connection_of_both() {
            assertThat(opened.path("lastSeq").asInt(-1)).isZero();
            for (var client : new Client[] {claire, laptop, karim}) {
                var conversation = client.event("conversation.opened").path("conversation");
                assertThat(conversation.path("id").asString()).isEqualTo(id);
                assertThat(conversation.path("kind").asString()).isEqualTo("direct");
                assertThat(conversation.path("title").asString()).isEqualTo(client == karim ? "claire" : "karim");
                assertThat(conversation.has("room")).isFalse();
            }
        }

        @Test
        void it_is_the_only_one_of_the_two_and_found_again_when_one_is_no_longer_listed() {
            claire.send(id, "salut");
            house.world.accounts().save(karimAccount.listed(false));

            var again = open(claire, karimAccount.id().value());

            assertThat(again.path("conversation").asString()).isEqualTo(id);
            assertThat(again.path("lastSeq").asInt()).isEqualTo(1);
            assertThat(open(karim, claireAccount.id().value())
                            .path("conversation")
                            .asString())
                    .isEqualTo(id);
        }

        @Test
        void messages_typing_and_read_marks_go_both_ways() {
            karim.event("conversation.opened");
            claire.send(id, "salut");
            karim.send(id, "salut !");
            karim.ask("conversation.typing", field);
            karim.ask("conversation.read", field + ",\"seq\":2");

            assertThat(karim.event("message").path("text").asString()).isEqualTo("salut");
            for (var client : new Client[] {claire, laptop}) {
                client.event("message", "/text", "salut !");
                assertThat(client.event("typing").path("user").asString())
                        .isEqualTo(karimAccount.id().value());
                assertThat(client.event("read").path("user").asString())
                        .isEqualTo(karimAccount.id().value());
            }
            assertThat(karim.event("read").path("seq").asInt()).isEqualTo(2);
        }

        @Test
        void a_block_by_either_stops_both_from_writing() {
            for (var blocking : new Client[] {claire, karim}) {
                var blocked = blocking == claire ? karimAccount : claireAccount;
                claire.send(id, "avant");
                assertThat(type(block(blocking, blocked))).isEqualTo("ok");
                assertThat(type(block(blocking, blocked))).isEqualTo("ok");

                for (var client : new Client[] {claire, karim}) {
                    assertThat(code(client.send(id, "encore"))).isEqualTo("blocked");
                    assertThat(code(client.ask("conversation.typing", field))).isEqualTo("blocked");
                }
                assertThat(code(open(claire, karimAccount.id().value()))).isEqualTo("blocked");
                assertThat(names(claire.ask("people.list", ""))).isEmpty();
                var other = blocking == claire ? karim : claire;
                other.ask("people.unblock", user(blocking == claire ? claireAccount : karimAccount));
                assertThat(code(claire.send(id, "pas par l'autre"))).isEqualTo("blocked");

                assertThat(type(blocking.ask("people.unblock", user(blocked)))).isEqualTo("ok");
                assertThat(type(claire.send(id, "après"))).isEqualTo("ok");
                assertThat(type(karim.send(id, "après"))).isEqualTo("ok");
            }
        }

        @Test
        void a_block_is_known_on_every_device_of_whoever_set_it_and_on_none_of_the_others() {
            block(claire, karimAccount);

            assertThat(names(laptop.event("people.blocked"))).containsExactly("karim");
            assertThat(house.connect(claireAccount)
                            .welcome()
                            .at("/blocked/0/id")
                            .asString())
                    .isEqualTo(karimAccount.id().value());
            assertThat(house.connect(karimAccount).welcome().path("blocked")).isEmpty();

            claire.ask("people.unblock", user(karimAccount));
            assertThat(names(laptop.event("people.blocked"))).isEmpty();
            assertThat(house.connect(claireAccount).welcome().path("blocked")).isEmpty();
            assertThat(karim.eventsUntilNow("people.blocked")).isEmpty();
        }

        @Test
        void a_block_leaves_rooms_alone_and_strikes_only_people_there_are() {
            var room = house.openRoom("Balades", 5).id().value();
            claire.join(room);
            karim.join(room);
            block(claire, karimAccount);

            assertThat(type(karim.send(room, "à tous"))).isEqualTo("ok");
            assertThat(claire.event("message").path("text").asString()).isEqualTo("à tous");
            assertThat(code(claire.ask("people.block", "\"user\":\"nobody\""))).isEqualTo("not_found");
            assertThat(type(claire.ask("people.unblock", "\"user\":\"nobody\"")))
                    .isEqualTo("ok");
        }

        @Test
        void it_is_gone_at_once_from_whoever_never_answered_somebody_the_staff_block() {
            karim.send(id, "salut");
            govern(karimAccount, true);

            assertThat(claire.event("conversation.removed").path("conversation").asString())
                    .isEqualTo(id);
            assertThat(laptop.event("conversation.removed").path("conversation").asString())
                    .isEqualTo(id);
            assertThat(house.connect(claireAccount).welcome().path("conversations"))
                    .isEmpty();
            assertThat(code(claire.send(id, "pourquoi ?"))).isEqualTo("blocked");
            assertThat(code(open(claire, karimAccount.id().value()))).isEqualTo("blocked");

            claire.forget();
            govern(karimAccount, false);
            assertThat(claire.event("conversation.opened")
                            .at("/conversation/id")
                            .asString())
                    .isEqualTo(id);
            assertThat(type(claire.send(id, "salut"))).isEqualTo("ok");
        }

        @Test
        void it_stays_with_whoever_answered_and_takes_nothing_while_the_staff_block_the_other() {
            claire.send(id, "salut");
            govern(karimAccount, true);

            assertThat(code(claire.send(id, "tu es là ?"))).isEqualTo("blocked");
            assertThat(claire.eventsUntilNow("conversation.removed")).isEmpty();
            assertThat(house.connect(claireAccount).welcome().path("conversations"))
                    .hasSize(1);
        }

        private void govern(Account account, boolean blocked) {
            house.shop.staff().governPeople().govern(account.id(), null, blocked);
        }

        @Test
        void it_is_not_closed() {
            assertThat(code(claire.ask("conversation.close", field))).isEqualTo("forbidden");
        }

        @Test
        void each_sees_the_other_come_and_go() {
            presence(claire, true);
            karim.hangUp();
            presence(claire, false);

            var back = house.connect(karimAccount);

            presence(claire, true);
            assertThat(back.event("presence").path("user").asString())
                    .isEqualTo(claireAccount.id().value());
        }

        @Test
        void a_second_connection_that_goes_leaves_one_online() {
            presence(claire, true);
            var phone = house.connect(karimAccount);
            phone.hangUp();
            karim.ask("conversation.typing", field);

            claire.event("typing");
            assertThat(claire.eventsUntilNow("presence")).isEmpty();
        }

        @Test
        void a_block_hides_them_from_each_other() {
            presence(claire, true);

            block(karim, claireAccount);
            presence(claire, false);
            karim.ask("people.unblock", user(claireAccount));
            presence(claire, true);
            block(claire, karimAccount);

            assertThat(house.connect(claireAccount).eventsUntilNow("presence")).isEmpty();
        }

        @Test
        void a_stranger_sees_neither() {
            var paul = house.connect(house.world.customer("paul"));
            presence(claire, true);

            karim.hangUp();
            presence(claire, false);

            assertThat(paul.eventsUntilNow("presence")).isEmpty();
        }

        private void presence(Client client, boolean online) {
            var event = client.event("presence");
            assertThat(event.path("user").asString())
                    .isEqualTo(karimAccount.id().value());
            assertThat(event.path("online").asBoolean(!online)).isEqualTo(online);
        }
    }

    private static JsonNode open(Client client, String user) {
        return client.ask("direct.open", "\"user\":\"" + user + "\"");
    }

    private static JsonNode block(Client client, Account account) {
        return client.ask("people.block", user(account));
    }

    private static String user(Account account) {
        return "\"user\":\"" + account.id().value() + "\"";
    }

    private static List<String> names(JsonNode answer) {
        return answer.path("people")
                .valueStream()
                .map(person -> person.path("name").asString())
                .toList();
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asString("no code");
    }

    private static String type(JsonNode answer) {
        return answer.path("type").asString();
    }
}
