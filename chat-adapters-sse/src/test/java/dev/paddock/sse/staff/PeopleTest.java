package dev.paddock.sse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private static final String PATH = "/api/v1/admin/people";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account ada = edge.world.admin("ada");
    private final Client admin = edge.browserOf(ada);
    private final Account claire = edge.world.customer("claire");
    private final Client customer = edge.browserOf(claire);

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class Finding {
        @Test
        void goes_by_name_or_address() {
            var zoe = edge.world.guest("Zoé");

            assertThat(admin.get(PATH + "?query=CLAIRE@").is(200).text())
                    .isEqualTo(
                            "{\"people\":[{\"id\":\"" + claire.id().value()
                                    + "\",\"name\":\"claire\",\"email\":\"claire@paddock.example\",\"role\":\"customer\","
                                    + "\"guest\":false,\"blocked\":false,\"createdAt\":\"2026-11-23T11:00:00Z\"}],\"more\":false}");
            assertThat(admin.get(PATH + "?query=zo").at("/people/0/id"))
                    .isEqualTo(zoe.id().value());
            assertThat(admin.get(PATH).json().at("/people")).hasSize(3);
        }

        @Test
        void goes_on_page_by_page() {
            edge.world.guest("Zoé");

            var first = admin.get(PATH + "?limit=2").is(200);
            assertThat(first.json().at("/people")).hasSize(2);
            assertThat(first.json().at("/more").booleanValue()).isTrue();
            var second = admin.get(PATH + "?limit=2&after=" + first.at("/people/1/id"))
                    .is(200);
            assertThat(second.at("/people/0/name")).isEqualTo("Zoé");
            assertThat(second.json().at("/people")).hasSize(1);
            assertThat(second.json().at("/more").booleanValue()).isFalse();
            admin.get(PATH + "?limit=0").isProblem(422, "invalid_value", "limit");
        }

        @Test
        void takes_no_essays() {
            admin.get(PATH + "?query=" + "x".repeat(255)).isProblem(422, "invalid_value", "query");
        }
    }

    @Nested
    class A_role {
        @Test
        void counts_at_once() {
            customer.get("/api/v1/admin/conversations").isProblem(403, "forbidden");

            assertThat(change(claire, "{\"role\": \"advisor\"}").is(200).at("/person/role"))
                    .isEqualTo("advisor");

            customer.get("/api/v1/admin/conversations").is(200);
        }

        @Test
        void of_staff_is_not_for_guests() {
            change(edge.world.guest("Zoé"), "{\"role\": \"advisor\"}").isProblem(422, "invalid_value", "role");
        }

        @Test
        void of_the_last_admin_stays() {
            change(ada, "{\"role\": \"customer\"}").isProblem(403, "forbidden");
            change(ada, "{\"blocked\": true}").isProblem(403, "forbidden");

            edge.world.admin("bob");
            change(ada, "{\"role\": \"advisor\"}").is(200);
            admin.get(PATH).isProblem(403, "forbidden");
        }
    }

    @Nested
    class An_admin_s_role {
        private static final String PASSWORD = "a-long-password";
        private final Account eva = edge.world.admin("eva");
        private final Client browser = edge.browserOf(eva);

        @BeforeEach
        void give_a_password() {
            edge.world.accounts().savePassword(eva.id(), edge.hashes.hash(new Password(PASSWORD)));
        }

        @Test
        void takes_one_s_own_password_where_there_is_no_second_factor() {
            makeAdmin("").isProblem(401, "invalid_credentials", "currentPassword");
            makeAdmin("\"currentPassword\": \"another-password\"")
                    .isProblem(401, "invalid_credentials", "currentPassword");
            makeAdmin("\"otp\": \"000000\"").isProblem(401, "invalid_credentials", "currentPassword");
            assertThat(claire.id()).extracting(edge.world.accounts()::find).isEqualTo(Optional.of(claire));

            assertThat(makeAdmin("\"currentPassword\": \"" + PASSWORD + "\"")
                            .is(200)
                            .at("/person/role"))
                    .isEqualTo("admin");
        }

        @Test
        void takes_a_code_of_one_s_own_second_factor() {
            var secret = enrol();

            makeAdmin("").isProblem(401, "otp_required", "otp");
            makeAdmin("\"currentPassword\": \"" + PASSWORD + "\"").isProblem(401, "otp_required", "otp");
            makeAdmin("\"otp\": \"000000\"").isProblem(401, "invalid_credentials", "otp");
            edge.world.clock().advance(Duration.ofMinutes(1));
            var code = edge.device.code(secret, edge.world.clock().instant());
            makeAdmin("\"otp\": \"" + code + "\"").is(200);
        }

        @Test
        void is_entered_in_the_log_when_it_was_not_proven() {
            makeAdmin("").is(401);

            assertThat(browser.get("/api/v1/admin/audit").is(200).at("/entries/0/outcome"))
                    .isEqualTo("invalid_credentials");
        }

        private String enrol() {
            var secret = browser.post("/api/v1/me/totp", "{\"currentPassword\": \"" + PASSWORD + "\"}")
                    .is(200)
                    .at("/secret");
            var code = edge.device.code(secret, edge.world.clock().instant());
            browser.post("/api/v1/me/totp/confirm", "{\"otp\": \"" + code + "\"}")
                    .is(200);
            return secret;
        }

        private Reply makeAdmin(String proof) {
            var body = "{\"role\": \"admin\"" + (proof.isEmpty() ? "" : ", " + proof) + "}";
            return browser.patch(PATH + "/" + claire.id().value(), body);
        }
    }

    @Nested
    class A_block {
        @Test
        void ends_what_is_open_and_lets_nobody_in() {
            var program = edge.programOf(claire);

            assertThat(change(claire, "{\"blocked\": true}")
                            .is(200)
                            .json()
                            .at("/person/blocked")
                            .booleanValue())
                    .isTrue();

            customer.get("/api/v1/me").isProblem(401, "unauthenticated");
            program.get("/api/v1/me").isProblem(401, "unauthenticated");
        }

        @Test
        void can_be_taken_back() {
            change(claire, "{\"blocked\": true, \"role\": \"advisor\"}").is(200);
            change(claire, "{\"blocked\": false}").is(200);

            var account = edge.world.accounts().find(claire.id()).orElseThrow();
            assertThat(account.blocked()).isFalse();
            assertThat(account.role()).isEqualTo(Role.ADVISOR);
            customer.get("/api/v1/me").isProblem(401, "unauthenticated"); // that session is over for good
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{}, role",
        "'{\"role\": \"owner\"}', role",
        "'{\"role\": 1}', role",
        "'{\"blocked\": \"yes\"}', blocked",
    })
    void change_by_values_there_are(String body, String field) {
        change(claire, body).isProblem(422, "invalid_value", field);
    }

    @Test
    void there_never_were_are_not_found() {
        admin.patch(PATH + "/nobody", "{\"blocked\": true}").isProblem(404, "not_found");
        admin.patch(PATH + "/" + "x".repeat(65), "{\"blocked\": true}").isProblem(404, "not_found");
    }

    private Reply change(Account account, String body) {
        return admin.patch(PATH + "/" + account.id().value(), body);
    }
}
