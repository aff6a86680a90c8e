package dev.paddock.sse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Consents.Consent;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeTest {
    private static final Offer OFFER = new Offer(
            new OfferId("o"),
            new OfferText("Jackets", "Half price.", URI.create("https://paddock.example/jackets")),
            World.NOON,
            Offer.Status.SCHEDULED,
            0,
            0);

    private final TestEdge edge = TestEdge.unlimited();
    private final Account claire = edge.world.customer("claire");
    private final Client browser = edge.browserOf(claire);

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class Changing {
        @Test
        void what_is_given_leaves_the_rest() {
            var reply = browser.patch("/api/v1/me", "{\"displayName\": \"Clara\", \"locale\": null}");

            assertThat(reply.is(200).at("/user/displayName")).isEqualTo("Clara");
            assertThat(reply.at("/user/locale")).isEqualTo("fr");
            assertThat(browser.get("/api/v1/me").text()).isEqualTo(reply.text());
            assertThat(edge.world.heard().heard()).hasOnlyElementsOfType(AccountEvent.AccountChanged.class);
        }

        @Test
        void consent_takes_one_call_either_way() {
            assertThat(browser.patch("/api/v1/me", "{\"marketingOptIn\": true}").text())
                    .contains("\"marketingOptIn\":true");
            assertThat(browser.patch("/api/v1/me", "{\"marketingOptIn\": false}")
                            .text())
                    .contains("\"marketingOptIn\":false");
            assertThat(edge.world.consents().of(claire.id()))
                    .extracting(Consent::given, Consent::address)
                    .containsExactly(tuple(true, "127.0.0.1"), tuple(false, "127.0.0.1"));
        }

        @Test
        void to_what_is_not_valid_is_refused_by_field() {
            browser.patch("/api/v1/me", "{\"displayName\": \"C\"}").isProblem(422, "invalid_text", "displayName");
            browser.patch("/api/v1/me", "{\"locale\": \"tlh\"}").isProblem(422, "invalid_value", "locale");
            browser.patch("/api/v1/me", "{\"listed\": 1}").isProblem(422, "invalid_value", "listed");
        }

        @Test
        void one_s_role_is_not_on_offer() {
            browser.patch("/api/v1/me", "{\"role\": \"admin\", \"guest\": true}")
                    .isProblem(400, "bad_request", "role");

            assertThat(browser.get("/api/v1/me").at("/user/role")).isEqualTo("customer");
        }
    }

    @Nested
    class A_ticket {
        @Test
        void opens_one_connection_as_the_person_who_asked() {
            var reply = browser.post("/api/v1/ws-tickets").is(201);

            assertThat(reply.at("/url")).isEqualTo(TestEdge.SOCKET_URL);
            assertThat(reply.json().at("/expiresInSeconds").intValue()).isEqualTo(30);
            var ticket = new Secret(reply.at("/ticket"));
            assertThat(edge.shop.accounts().authenticate().byTicket(ticket))
                    .hasValueSatisfying(caller -> assertThat(caller.id()).isEqualTo(claire.id()));
            assertThat(edge.shop.accounts().authenticate().byTicket(ticket)).isEmpty();
        }

        @Test
        void is_for_programs_too() {
            edge.programOf(claire).post("/api/v1/ws-tickets").is(201);
        }
    }

    @Nested
    class The_export {
        @Test
        void holds_all_that_is_known_of_the_person() {
            var room = edge.world.room("Atelier", 10);
            edge.world.seat(room, claire);
            edge.world.post(room, claire, "Bonjour « à » tous");
            edge.world.appointments().book(SomeCalendars.appointment(edge.world, Category.ROAD, claire, 3), 1);
            var dialog = new StoredDialog(claire.id(), new DialogId("d"), 1, "what she said");
            edge.world.transactions().run(() -> edge.world.dialogs().save(dialog));

            var export = browser.get("/api/v1/me/export").is(200);

            assertThat(export.header("Content-Type")).isEqualTo("application/json");
            assertThat(export.header("Content-Disposition")).contains("paddock-export.json");
            assertThat(export.at("/user/displayName")).isEqualTo("claire");
            assertThat(export.at("/account/email")).isEqualTo("claire@paddock.example");
            assertThat(export.at("/appointments/0/category")).isEqualTo("road");
            assertThat(export.at("/dialog/text")).isEqualTo("what she said");
            assertThat(export.at("/messages/0/text")).isEqualTo("Bonjour « à » tous");
            assertThat(export.json().at("/messages")).hasSize(1);
        }
    }

    @Nested
    class The_export_of_who_talked_and_listened {
        @Test
        void holds_requests_talks_consents_offers_and_blocks() {
            browser.patch("/api/v1/me", "{\"marketingOptIn\": true}").is(200);
            var karim = edge.world.customer("karim");
            edge.world.talk(Conversation.Kind.DIRECT, claire, karim);
            edge.world.blocks().add(claire.id(), karim.id());
            edge.staff.ask(claire, "my Z900");
            edge.world.offers().add(OFFER);
            edge.world.offers().send(OFFER.id(), OFFER.at());
            browser.patch("/api/v1/me", "{\"marketingOptIn\": false}").is(200);

            var export = browser.get("/api/v1/me/export").is(200);

            assertThat(export.at("/conversations/0/with/name")).isEqualTo("karim");
            assertThat(export.at("/adviceRequests/0/topic")).isEqualTo("my Z900");
            assertThat(export.at("/offers/0/title")).isEqualTo("Jackets");
            assertThat(export.at("/offers/0/url")).isEqualTo("https://paddock.example/jackets");
            assertThat(export.at("/blocked/0")).isEqualTo(karim.id().value());
            assertThat(export.json().at("/consents").toString())
                    .isEqualTo("[{\"given\":true,\"at\":\"2026-11-23T11:00:00Z\",\"textVersion\":\"2026-11\","
                            + "\"address\":\"127.0.0.1\"},{\"given\":false,\"at\":\"2026-11-23T11:00:00Z\","
                            + "\"textVersion\":\"2026-11\",\"address\":\"127.0.0.1\"}]");
        }
    }

    @Nested
    class Erasure {
        @Test
        void gives_up_what_lies_ahead_and_leaves_what_was_said_to_nobody_s_name() {
            var room = edge.world.room("Atelier", 10);
            edge.world.seat(room, claire);
            edge.world.post(room, claire, "Bonjour");
            var past = SomeCalendars.appointment(edge.world, Category.ROAD, claire, -24);
            var ahead = SomeCalendars.appointment(edge.world, Category.ROAD, claire, 24);
            edge.world.appointments().book(past, 1);
            edge.world.appointments().book(ahead, 1);
            edge.staff.ask(claire, "my Z900");

            browser.delete("/api/v1/me", proof("claire")).is(204);

            assertThat(edge.world.conversations().after(room.conversation(), 0, 10))
                    .extracting(message -> message.from().name())
                    .containsExactly("");
            assertThat(edge.world.appointments().of(claire.id())).containsExactly(ahead.cancelled(), past);
            assertThat(edge.world.adviceRequests().pending()).isEmpty();
            var week = edge.browserOf(edge.world.advisor("marc")).get("/api/v1/admin/appointments?week=2026-W47");
            assertThat(week.at("/appointments/0/customer/name")).isEqualTo("Utilisateur supprimé");
        }

        @Test
        void is_for_who_knows_the_password_and_for_guests() {
            browser.delete("/api/v1/me").isProblem(401, "invalid_credentials", "currentPassword");
            browser.delete("/api/v1/me", "{}").isProblem(401, "invalid_credentials", "currentPassword");
            browser.delete("/api/v1/me", proof("karim")).isProblem(401, "invalid_credentials", "currentPassword");
            browser.get("/api/v1/me").is(200);

            edge.browserOf(edge.world.guest("Zoé")).delete("/api/v1/me").is(204);
        }

        @Test
        void cant_be_had_by_trying_passwords() throws IOException {
            try (var limited = TestEdge.limited()) {
                var lea = limited.browserOf(limited.world.customer("lea"));
                for (int i = 0; i < 5; i++) {
                    lea.delete("/api/v1/me", proof("karim")).isProblem(401, "invalid_credentials");
                }
                lea.delete("/api/v1/me", proof("lea")).isProblem(429, "rate_limited");
            }
        }

        @Test
        void is_not_for_the_last_admin() {
            var ada = edge.world.admin("ada");
            var admin = edge.browserOf(ada);

            admin.delete("/api/v1/me", proof("ada")).isProblem(403, "forbidden");
            admin.get("/api/v1/me").is(200);

            edge.world.admin("bob");
            admin.delete("/api/v1/me", proof("ada")).is(204);
        }

        @Test
        void forgets_the_person_and_ends_their_sessions_and_tokens() {
            var program = edge.programOf(claire);

            assertThat(browser.delete("/api/v1/me", proof("claire")).is(204).header("Set-Cookie"))
                    .contains("Max-Age=0");

            browser.get("/api/v1/me").isProblem(401, "unauthenticated");
            program.get("/api/v1/me").isProblem(401, "unauthenticated");
            assertThat(edge.world.accounts().find(claire.id())).isEmpty();
        }
    }

    private static String proof(String name) {
        return "{\"currentPassword\": \"password of " + name + "\"}";
    }
}
