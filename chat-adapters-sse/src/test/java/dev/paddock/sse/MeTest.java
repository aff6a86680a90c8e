package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.assistant.StoredDialog;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeTest {
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
        }

        @Test
        void to_what_is_not_valid_is_refused_by_field() {
            browser.patch("/api/v1/me", "{\"displayName\": \"C\"}").isProblem(422, "invalid_text", "displayName");
            browser.patch("/api/v1/me", "{\"locale\": \"tlh\"}").isProblem(422, "invalid_value", "locale");
            browser.patch("/api/v1/me", "{\"listed\": 1}").isProblem(422, "invalid_value", "listed");
        }

        @Test
        void one_s_role_is_not_on_offer() {
            assertThat(browser.patch("/api/v1/me", "{\"role\": \"admin\", \"guest\": true}")
                            .is(200)
                            .at("/user/role"))
                    .isEqualTo("customer");
        }
    }

    @Nested
    class A_ticket {
        @Test
        void opens_one_connection_as_the_person_who_asked() {
            var reply = browser.post("/api/v1/ws-tickets").is(201);

            assertThat(reply.at("/url")).isEqualTo(TestEdge.SOCKET_URL);
            assertThat(reply.json().at("/expiresInSeconds").intValue()).isEqualTo(30);
            var ticket = new Secret(reply.at("/ticket")).digest();
            var now = edge.world.clock().instant();
            assertThat(edge.world.tickets().redeem(ticket, now))
                    .hasValueSatisfying(redeemed -> assertThat(redeemed.user()).isEqualTo(claire.id()));
            assertThat(edge.world.tickets().redeem(ticket, now)).isEmpty();
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
    class Erasure {
        @Test
        void forgets_the_person_and_ends_their_sessions_and_tokens() {
            var program = edge.programOf(claire);

            assertThat(browser.delete("/api/v1/me").is(204).header("Set-Cookie"))
                    .contains("Max-Age=0");

            browser.get("/api/v1/me").isProblem(401, "unauthenticated");
            program.get("/api/v1/me").isProblem(401, "unauthenticated");
            assertThat(edge.world.accounts().find(claire.id())).isEmpty();
        }
    }
}
