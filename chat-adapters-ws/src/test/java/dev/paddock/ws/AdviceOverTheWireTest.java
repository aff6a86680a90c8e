package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.DeskHours;
import dev.paddock.domain.appointment.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdviceOverTheWireTest {
    private final House house = new House();
    private final Account advisor = house.world.advisor("marc");
    private final Account claireAccount = house.world.customer("claire");
    private final Account karimAccount = house.world.customer("karim");
    private final Client claire = house.connect(claireAccount);
    private final Client karim = house.connect(karimAccount);

    @AfterEach
    void close() {
        house.close();
    }

    @Nested
    class Without_an_advisor {
        @Test
        void nobody_can_be_asked_for() {
            assertThat(claire.welcome().path("advisors").path("available").asInt(-1))
                    .isZero();
            assertThat(code(claire.ask("advice.request", ""))).isEqualTo("no_advisor_available");
        }

        @Test
        void a_message_can_be_left_and_taken_back() {
            var marc = house.connect(advisor);
            var left = claire.ask("advice.leave", "\"text\":\" Une question \",\"topic\":\"Trail\"")
                    .path("request");

            assertThat(left.path("status").asString()).isEqualTo("left");
            assertThat(left.has("position")).isFalse();
            var seen = marc.event("advice", "/request/status", "left").path("request");
            assertThat(seen.path("text").asString()).isEqualTo("Une question");
            assertThat(seen.path("topic").asString()).isEqualTo("Trail");
            assertThat(seen.at("/customer/name").asString()).isEqualTo("claire");
            assertThat(code(claire.ask("advice.leave", "\"text\":\"Encore\""))).isEqualTo("request_already_open");
            assertThat(house.connect(claireAccount)
                            .welcome()
                            .at("/request/status")
                            .asString())
                    .isEqualTo("left");

            assertThat(type(claire.ask("advice.cancel", ""))).isEqualTo("ok");
            assertThat(type(claire.ask("advice.leave", "\"text\":\"Encore\""))).isEqualTo("ok");
        }

        @Test
        void a_message_says_something() {
            assertThat(code(claire.ask("advice.leave", "\"text\":\"  \""))).isEqualTo("invalid_text");
            assertThat(code(claire.ask("advice.leave", ""))).isEqualTo("bad_request");
            assertThat(code(house.connect(advisor).ask("advice.leave", "\"text\":\"Moi\"")))
                    .isEqualTo("forbidden");
        }

        @Test
        void the_welcome_says_when_somebody_is_back() {
            assertThat(claire.welcome().path("advisors").has("opensAt")).isFalse();
            house.world
                    .deskHours()
                    .save(new DeskHours(
                            List.of(new Opening(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.NOON)), Set.of()));

            assertThat(house.connect(karimAccount)
                            .welcome()
                            .at("/advisors/opensAt")
                            .asString())
                    .isEqualTo("2026-11-24T08:00:00Z");
        }

        @Test
        void the_first_to_become_available_is_told_to_everybody() {
            house.connect(advisor);

            house.staff.available(advisor, true, 3);

            assertThat(claire.event("advisors").path("available").asInt()).isEqualTo(1);
            assertThat(karim.event("advisors").path("available").asInt()).isEqualTo(1);
            assertThat(house.connect(claireAccount)
                            .welcome()
                            .path("advisors")
                            .path("available")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Nested
    class With_an_advisor {
        private Client marc = house.connect(advisor);

        @Test
        void a_request_without_a_topic_is_about_what_the_assistant_was_told() {
            claire.ask("assistant.start", "");
            claire.ask("assistant.answer", "\"value\":\"maintenance\"");
            claire.ask("assistant.answer", "\"value\":\"2019\"");

            claire.ask("advice.request", "");

            assertThat(marc.event("advice").at("/request/topic").asString()).isEqualTo("Entretien · 2019");
        }

        @Test
        void no_message_is_left() {
            assertThat(code(claire.ask("advice.leave", "\"text\":\"Une question\"")))
                    .isEqualTo("advisor_available");
        }

        @BeforeEach
        void available() {
            house.staff.available(advisor, true, 3);
            claire.event("advisors");
        }

        @Test
        void a_request_is_answered_with_its_place_and_without_what_its_customer_knows() {
            var request =
                    claire.ask("advice.request", "\"topic\":\" une Norden \"").path("request");

            assertThat(request.path("status").asString()).isEqualTo("pending");
            assertThat(request.path("position").asInt()).isEqualTo(1);
            assertThat(request.path("since").asString()).isEqualTo(World.NOON.toString());
            assertThat(request.has("estimate")).isFalse();
            assertThat(request.has("customer")).isFalse();
            assertThat(request.has("topic")).isFalse();
            assertThat(request.has("advisor")).isFalse();
        }

        @Test
        void a_topic_is_checked_and_a_blank_one_is_none() {
            assertThat(code(claire.ask("advice.request", "\"topic\":\"" + "x".repeat(501) + "\"")))
                    .isEqualTo("invalid_text");
            assertThat(code(claire.ask("advice.request", "\"topic\":7"))).isEqualTo("bad_request");

            assertThat(type(claire.ask("advice.request", "\"topic\":\"  \""))).isEqualTo("ok");
            assertThat(house.staff.requestOf(claireAccount).topic()).isNull();
        }

        @Test
        void one_request_is_open_at_a_time_and_none_is_cancelled_twice() {
            claire.ask("advice.request", "");

            assertThat(code(claire.ask("advice.request", ""))).isEqualTo("request_already_open");
            assertThat(type(claire.ask("advice.cancel", ""))).isEqualTo("ok");
            assertThat(code(claire.ask("advice.cancel", ""))).isEqualTo("request_not_pending");
            assertThat(claire.event("advice", "/request/status", "cancelled")
                            .path("request")
                            .has("position"))
                    .isFalse();
            assertThat(type(claire.ask("advice.request", ""))).isEqualTo("ok");
        }

        @Test
        void the_place_moves_up_when_the_one_before_cancels() {
            claire.ask("advice.request", "");
            assertThat(karim.ask("advice.request", "").at("/request/position").asInt())
                    .isEqualTo(2);

            claire.ask("advice.cancel", "");

            assertThat(karim.event("advice", "/request/position", "1")
                            .at("/request/status")
                            .asString())
                    .isEqualTo("pending");
        }

        @Test
        void what_becomes_of_a_request_is_told_on_every_connection_and_to_nobody_else() {
            var phone = house.connect(claireAccount);

            claire.ask("advice.request", "");
            phone.event("advice", "/request/position", "1");
            claire.ask("advice.cancel", "");

            phone.event("advice", "/request/status", "cancelled");
            assertThat(karim.eventsUntilNow("advice")).isEmpty();
        }

        @Test
        void whoever_comes_back_finds_their_place_in_the_welcome() {
            karim.ask("advice.request", "");
            claire.ask("advice.request", "");

            var request = house.connect(claireAccount).welcome().path("request");

            assertThat(request.path("status").asString()).isEqualTo("pending");
            assertThat(request.path("position").asInt()).isEqualTo(2);
        }

        @Test
        void a_refusal_is_told_with_its_reason_and_not_by_whom_and_one_may_ask_again() {
            claire.ask("advice.request", "");

            house.staff.refuse(advisor, claireAccount, "Nous fermons.");

            var refused = claire.event("advice", "/request/status", "refused").path("request");
            assertThat(refused.path("reason").asString()).isEqualTo("Nous fermons.");
            assertThat(refused.has("advisor")).isFalse();
            assertThat(type(claire.ask("advice.request", ""))).isEqualTo("ok");
        }

        @Test
        void an_accepted_request_opens_a_conversation_that_either_may_close_and_nobody_writes_in_then() {
            for (var closing : new Client[] {claire, marc}) {
                claire.ask("advice.request", "");
                var conversation = accepted();

                assertThat(claire.send(conversation, "bonjour").path("seq").asInt())
                        .isEqualTo(1);
                marc.event("message", "/text", "bonjour");
                assertThat(marc.send(conversation, "que puis-je ?").path("seq").asInt())
                        .isEqualTo(2);
                assertThat(claire.event("message", "/seq", "2").at("/from/role").asString())
                        .isEqualTo("advisor");

                assertThat(type(close(closing, conversation))).isEqualTo("ok");

                var by = (closing == claire ? claireAccount : advisor).id().value();
                for (var client : new Client[] {claire, marc}) {
                    assertThat(client.event("conversation.closed", "/conversation", conversation)
                                    .path("by")
                                    .asString())
                            .isEqualTo(by);
                    assertThat(code(client.send(conversation, "encore"))).isEqualTo("conversation_closed");
                    assertThat(code(client.ask("conversation.typing", conversation(conversation))))
                            .isEqualTo("conversation_closed");
                    assertThat(type(close(client, conversation))).isEqualTo("ok");
                }
            }
        }

        @Test
        void a_talk_shows_who_it_is_with_live_and_in_the_welcome_and_its_history_stays() {
            claire.ask("advice.request", "");
            var conversation = accepted();
            claire.send(conversation, "bonjour");
            var welcome = house.connect(claireAccount).welcome();

            assertThat(welcome.at("/conversations/0/kind").asString()).isEqualTo("advice");
            assertThat(welcome.at("/conversations/0/with/name").asString()).isEqualTo("marc");
            assertThat(welcome.at("/conversations/0/open").asBoolean()).isTrue();
            assertThat(welcome.at("/request/status").asString()).isEqualTo("accepted");
            assertThat(welcome.at("/request/conversation").asString()).isEqualTo(conversation);

            close(claire, conversation);

            var after = house.connect(claireAccount).welcome();
            assertThat(after.at("/conversations/0/open").asBoolean(true)).isFalse();
            assertThat(after.path("request").isNull()).isTrue();
            assertThat(claire.ask("message.history", conversation(conversation)).path("messages"))
                    .hasSize(1);
        }

        @Test
        void reading_and_typing_are_shown_to_the_other() {
            claire.ask("advice.request", "");
            var conversation = accepted();
            marc.send(conversation, "bonjour");

            claire.ask("conversation.read", conversation(conversation) + ",\"seq\":1");
            claire.ask("conversation.typing", conversation(conversation));

            var read = marc.event("read");
            assertThat(read.path("user").asString())
                    .isEqualTo(claireAccount.id().value());
            assertThat(read.path("seq").asInt()).isEqualTo(1);
            assertThat(marc.event("typing").path("user").asString())
                    .isEqualTo(claireAccount.id().value());
        }

        @Test
        void when_the_last_one_leaves_those_waiting_are_told_and_stay_in_line() {
            claire.ask("advice.request", "");

            house.staff.available(advisor, false, 3);

            assertThat(claire.event("advisors").path("available").asInt(-1)).isZero();
            assertThat(house.connect(claireAccount)
                            .welcome()
                            .at("/request/position")
                            .asInt())
                    .isEqualTo(1);
            assertThat(code(karim.ask("advice.request", ""))).isEqualTo("no_advisor_available");
        }

        @Test
        void a_customer_gone_for_longer_than_the_grace_leaves_the_line() {
            claire.ask("advice.request", "");
            karim.ask("advice.request", "");
            claire.hangUp();
            house.awaitAbsence(claireAccount.id());

            house.letPass(House.GRACE.plusSeconds(1));

            var expired = marc.event("advice", "/request/status", "expired");
            assertThat(expired.at("/request/customer/name").asString()).isEqualTo("claire");
            karim.event("advice", "/request/position", "1");
            assertThat(house.connect(claireAccount).welcome().path("request").isNull())
                    .isTrue();
        }

        @Test
        void coming_back_in_time_keeps_the_place() {
            claire.ask("advice.request", "");
            claire.hangUp();
            house.awaitAbsence(claireAccount.id());
            house.letPass(House.GRACE.minusSeconds(1));

            var again = house.connect(claireAccount);
            house.letPass(House.GRACE);

            assertThat(type(again.ask("advice.cancel", ""))).isEqualTo("ok");
        }

        @Test
        void when_the_advisor_is_gone_for_longer_than_the_grace_the_request_waits_again_as_it_was() {
            claire.ask("advice.request", "");
            var conversation = accepted();
            var since = house.staff.requestOf(claireAccount).since().toString();
            marc.hangUp();
            house.awaitAbsence(advisor.id());

            house.letPass(House.GRACE.plusSeconds(1));

            var updated = claire.event("conversation.updated").path("conversation");
            assertThat(updated.path("id").asString()).isEqualTo(conversation);
            assertThat(updated.path("open").asBoolean()).isTrue();
            assertThat(updated.has("with")).isFalse();
            assertThat(type(claire.ask(
                            "message.send",
                            "\"conversation\": \"" + conversation + "\", \"clientId\": \"a\", \"text\": \"Là ?\"")))
                    .isEqualTo("ok");
            var again = claire.event("advice", "/request/status", "pending").path("request");
            assertThat(again.path("since").asString()).isEqualTo(since);
            assertThat(again.path("position").asInt()).isEqualTo(1);
            assertThat(claire.event("advisors").path("available").asInt(-1)).isZero();
        }

        @Test
        void a_refusal_is_read_after_a_reload_until_they_ask_again() {
            claire.ask("advice.request", "");
            house.staff.refuse(advisor, claireAccount, "Nous fermons.");

            var shown = house.connect(claireAccount).welcome().path("request");
            assertThat(shown.path("status").asString()).isEqualTo("refused");
            assertThat(shown.path("reason").asString()).isEqualTo("Nous fermons.");

            claire.ask("advice.request", "");
            assertThat(house.connect(claireAccount)
                            .welcome()
                            .at("/request/status")
                            .asString())
                    .isEqualTo("pending");
        }

        @Test
        void an_estimate_comes_with_enough_history() {
            for (int i = 0; i < 10; i++) {
                karim.ask("advice.request", "");
                house.world.clock().advance(Duration.ofSeconds(60));
                close(karim, house.staff.accept(advisor, karimAccount).value());
            }

            var estimate = claire.ask("advice.request", "").at("/request/estimate");

            assertThat(estimate.path("fromSeconds").asInt()).isEqualTo(60);
            assertThat(estimate.path("toSeconds").asInt()).isEqualTo(60);
        }

        @Test
        void the_assistant_hands_over_to_the_line() {
            claire.ask("assistant.start", "");

            claire.ask("assistant.answer", "\"value\":\"parler à un conseiller\"");

            claire.event("advice", "/request/position", "1");
        }

        /** Accepts what claire asked for, and waits until both know. */
        private String accepted() {
            var id = house.staff.accept(advisor, claireAccount).value();
            var accepted = claire.event("advice", "/request/status", "accepted").path("request");
            assertThat(accepted.path("conversation").asString()).isEqualTo(id);
            assertThat(accepted.at("/advisor/name").asString()).isEqualTo("marc");
            for (var client : new Client[] {claire, marc}) {
                client.event("conversation.opened", "/conversation/id", id);
            }
            return id;
        }
    }

    private static JsonNode close(Client client, String id) {
        return client.ask("conversation.close", conversation(id));
    }

    private static String conversation(String id) {
        return "\"conversation\":\"" + id + "\"";
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asString("no code");
    }

    private static String type(JsonNode answer) {
        return answer.path("type").asString();
    }
}
