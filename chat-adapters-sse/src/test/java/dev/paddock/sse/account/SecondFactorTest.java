package dev.paddock.sse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final String PASSWORD = "a-long-password";
    private static final String PROOF = "{\"currentPassword\": \"" + PASSWORD + "\"}";

    private TestEdge edge = TestEdge.demandingFactors();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class Of_an_advisor {
        private final Account marc = withPassword(edge.world.advisor("marc"));
        private final Client browser = edge.browserOf(marc);

        @Test
        void is_asked_for_before_anything_of_the_staff_s_and_nothing_else() {
            browser.get("/api/v1/admin/conversations").isProblem(401, "otp_required");
            browser.post("/api/v1/admin/advice-requests/x/accept").isProblem(401, "otp_required");
            edge.programOf(marc).get("/api/v1/admin/conversations").isProblem(401, "otp_required");
            signIn("").is(200);
            browser.get("/api/v1/me").is(200);
            browser.get("/api/v1/rooms").is(200);
        }

        @Test
        void is_set_up_by_who_knows_the_password() {
            browser.post("/api/v1/me/totp").isProblem(401, "invalid_credentials", "currentPassword");
            browser.post("/api/v1/me/totp", "{}").isProblem(401, "invalid_credentials", "currentPassword");
            browser.post("/api/v1/me/totp", "{\"currentPassword\": \"another-password\"}")
                    .isProblem(401, "invalid_credentials", "currentPassword");
            browser.post("/api/v1/me/totp", "{\"currentPassword\": \"short\"}")
                    .isProblem(401, "invalid_credentials", "currentPassword");
        }

        @Test
        void counts_once_a_code_confirmed_it() {
            var secret = browser.post("/api/v1/me/totp", PROOF).is(200).at("/secret");
            browser.get("/api/v1/admin/conversations").isProblem(401, "otp_required");
            signIn("").is(200);

            var codes = confirm(secret).is(200);

            assertThat(codes.json().at("/recoveryCodes")).hasSize(10);
            browser.get("/api/v1/admin/conversations").is(200); // at once, in the very same session
            browser.get("/api/v1/admin/rooms").isProblem(403, "forbidden"); // and no more than before
        }

        @Test
        void is_asked_for_at_the_door_from_then_on() {
            var secret = enrol();

            signIn("").isProblem(401, "otp_required", "otp");
            token("").isProblem(401, "otp_required", "otp");
            signIn("000000").isProblem(401, "invalid_credentials", "otp");
            token("000000").isProblem(401, "invalid_credentials", "otp");
            edge.world.clock().advance(Duration.ofMinutes(1));
            var code = edge.device.code(secret, edge.world.clock().instant());
            signIn(code).is(200);
            token(code).isProblem(401, "invalid_credentials", "otp"); // each code once

            edge.world.clock().advance(Duration.ofMinutes(1));
            token(edge.device.code(secret, edge.world.clock().instant())).is(200);
        }

        @Test
        void is_replaced_by_each_recovery_code_once() {
            var secret = browser.post("/api/v1/me/totp", PROOF).at("/secret");
            var recovery = confirm(secret).at("/recoveryCodes/0");

            signIn(recovery).is(200);
            signIn(recovery).isProblem(401, "invalid_credentials", "otp");
        }

        @Test
        void says_nothing_to_whom_the_password_is_unknown() {
            enrol();

            edge.anonymous()
                    .post(
                            "/api/v1/sessions",
                            "{\"email\": \"marc@paddock.example\", \"password\": \"a-wrong-password\"}")
                    .isProblem(401, "invalid_credentials");
        }

        @Test
        void is_taken_away_by_who_can_show_it() {
            var secret = enrol();
            browser.delete("/api/v1/me/totp").isProblem(400, "bad_request");
            browser.delete("/api/v1/me/totp", "{}").isProblem(422, "invalid_value", "otp");
            browser.delete("/api/v1/me/totp", "{\"otp\": \"000000\"}").isProblem(422, "invalid_value", "otp");

            edge.world.clock().advance(Duration.ofMinutes(1));
            var code = edge.device.code(secret, edge.world.clock().instant());
            browser.delete("/api/v1/me/totp", "{\"otp\": \"" + code + "\"}").is(204);

            browser.get("/api/v1/admin/conversations").isProblem(401, "otp_required");
            signIn("").is(200);
        }

        @Test
        void is_set_up_once() {
            enrol();

            browser.post("/api/v1/me/totp", PROOF).isProblem(403, "forbidden");
            browser.post("/api/v1/me/totp/confirm", "{\"otp\": \"000000\"}").isProblem(404, "not_found");
        }

        @Test
        void is_not_confirmed_by_a_wrong_code() {
            browser.post("/api/v1/me/totp/confirm", "{\"otp\": \"000000\"}").isProblem(404, "not_found");
            browser.post("/api/v1/me/totp", PROOF).is(200);
            browser.post("/api/v1/me/totp/confirm", "{\"otp\": \"000000\"}").isProblem(422, "invalid_value", "otp");
            browser.post("/api/v1/me/totp/confirm", "{}").isProblem(422, "invalid_value", "otp");
        }

        private String enrol() {
            var secret = browser.post("/api/v1/me/totp", PROOF).is(200).at("/secret");
            confirm(secret).is(200);
            return secret;
        }

        private Reply confirm(String secret) {
            var code = edge.device.code(secret, edge.world.clock().instant());
            return browser.post("/api/v1/me/totp/confirm", "{\"otp\": \"" + code + "\"}");
        }
    }

    @Test
    void comes_with_the_address_devices_scan() {
        var claire = edge.browserOf(withPassword(edge.world.customer("claire")));

        assertThat(claire.post("/api/v1/me/totp", PROOF).is(200).at("/uri"))
                .isEqualTo("otpauth://totp/Paddock:claire%40paddock.example?secret=SECRET1&issuer=Paddock");
    }

    @Test
    void is_nothing_for_guests() {
        edge.browserOf(edge.world.guest("Zoé")).post("/api/v1/me/totp").isProblem(403, "forbidden");
    }

    @Test
    void is_not_asked_of_staff_where_it_is_a_demo() throws IOException {
        edge.close();
        edge = TestEdge.unlimited();

        edge.browserOf(Role.ADVISOR).get("/api/v1/admin/conversations").is(200);
    }

    @Test
    void can_t_be_guessed_for_long() throws IOException {
        edge.close();
        edge = TestEdge.limited();
        var browser = edge.browserOf(withPassword(edge.world.customer("claire")));
        var secret = browser.post("/api/v1/me/totp", PROOF).at("/secret");

        for (int i = 0; i < 5; i++) {
            browser.post("/api/v1/me/totp/confirm", "{\"otp\": \"x\"}").isProblem(422, "invalid_value", "otp");
        }

        var right = edge.device.code(secret, edge.world.clock().instant());
        browser.post("/api/v1/me/totp/confirm", "{\"otp\": \"" + right + "\"}").isProblem(429, "rate_limited");
        browser.delete("/api/v1/me/totp", "{\"otp\": \"x\"}").isProblem(429, "rate_limited");
    }

    private Account withPassword(Account account) {
        edge.world.accounts().savePassword(account.id(), edge.hashes.hash(new Password(PASSWORD)));
        return account;
    }

    private Reply signIn(String otp) {
        return edge.anonymous().post("/api/v1/sessions", credentials(otp));
    }

    private Reply token(String otp) {
        return edge.anonymous().post("/api/v1/tokens", credentials(otp));
    }

    private static String credentials(String otp) {
        return "{\"email\": \"marc@paddock.example\", \"password\": \"" + PASSWORD + "\""
                + (otp.isEmpty() ? "}" : ", \"otp\": \"" + otp + "\"}");
    }
}
