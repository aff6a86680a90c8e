package dev.paddock.sse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {
    private static final String GOOD = "{\"email\": \"CLAIRE@paddock.example\", \"password\": \"a-long-password\"}";

    private final TestEdge edge = TestEdge.unlimited();
    private final Client program = edge.anonymous();
    private Client browser = program;

    @BeforeEach
    void sign_up() {
        var reply = program.post("/api/v1/accounts", """
            {"email": "claire@paddock.example", "password": "a-long-password", "displayName": "Claire"}\
            """);
        browser = program.with("Cookie", "__Host-paddock=" + reply.is(201).cookie())
                .with("Sec-Fetch-Site", "same-origin");
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class With_address_and_password {
        @Test
        void opens_a_session_of_its_own() {
            var reply = program.post("/api/v1/sessions", GOOD).is(200);

            assertThat(reply.at("/user/displayName")).isEqualTo("Claire");
            assertThat(reply.header("Set-Cookie")).contains("; Secure; HttpOnly; SameSite=Strict");
            browser.get("/api/v1/me").is(200);
            program.with("Cookie", "__Host-paddock=" + reply.cookie())
                    .get("/api/v1/me")
                    .is(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"email\": \"claire@paddock.example\", \"password\": \"another-password\"}",
                    "{\"email\": \"claire@paddock.example\", \"password\": \"short\"}",
                    "{\"email\": \"nobody@paddock.example\", \"password\": \"a-long-password\"}",
                    "{\"email\": \"no address\", \"password\": \"a-long-password\"}"
                })
        void never_says_what_of_it_is_wrong(String body) {
            var refused = program.post("/api/v1/sessions", body).isProblem(401, "invalid_credentials");

            assertThat(refused.at("/detail")).isEqualTo("E-mail address or password is wrong.");
            assertThat(refused.header("Set-Cookie")).isEmpty();
            program.post("/api/v1/tokens", body).isProblem(401, "invalid_credentials");
        }

        @Test
        void needs_both() {
            program.post("/api/v1/sessions", "{\"email\": \"claire@paddock.example\"}")
                    .isProblem(422, "invalid_value", "password");
            program.post("/api/v1/sessions").isProblem(400, "bad_request");
        }

        @Test
        void is_refused_to_the_blocked_whose_sessions_have_ended() {
            var accounts = edge.world.accounts();
            accounts.save(accounts.findByEmail(new EmailAddress("claire@paddock.example"))
                    .orElseThrow()
                    .blocked(true));

            program.post("/api/v1/sessions", GOOD).isProblem(403, "forbidden");
            program.post("/api/v1/tokens", GOOD).isProblem(403, "forbidden");
            browser.get("/api/v1/me").isProblem(401, "unauthenticated");
        }
    }

    @Nested
    class Out {
        @Test
        void ends_this_session_alone() {
            var other = program.post("/api/v1/sessions", GOOD).cookie();

            var reply = browser.delete("/api/v1/sessions/current").is(204);

            assertThat(reply.header("Set-Cookie")).startsWith("__Host-paddock=; Max-Age=0; Path=/; Secure");
            browser.get("/api/v1/me").isProblem(401, "unauthenticated");
            program.with("Cookie", "__Host-paddock=" + other).get("/api/v1/me").is(200);
        }

        @Test
        void everywhere_ends_all_sessions_and_tokens() {
            var other = program.post("/api/v1/sessions", GOOD).cookie();
            var token = program.post("/api/v1/tokens", GOOD).at("/accessToken");
            edge.world.clock().advance(Duration.ofMillis(1));

            browser.delete("/api/v1/sessions").is(204);

            browser.get("/api/v1/me").isProblem(401, "unauthenticated");
            program.with("Cookie", "__Host-paddock=" + other).get("/api/v1/me").is(401);
            program.with("Authorization", "Bearer " + token).get("/api/v1/me").is(401);
            assertThat(edge.world.heard().heard()).anyMatch(AccountEvent.SessionEnded.class::isInstance);
        }
    }

    @Nested
    class For_a_token {
        @Test
        void gives_one_that_is_good_wherever_the_cookie_is() {
            var reply = program.post("/api/v1/tokens", GOOD).is(200);

            assertThat(reply.at("/tokenType")).isEqualTo("Bearer");
            assertThat(reply.json().at("/expiresInSeconds").intValue()).isEqualTo(900);
            assertThat(reply.header("Set-Cookie")).isEmpty();
            var bearer = program.with("Authorization", "bearer " + reply.at("/accessToken"));
            assertThat(bearer.get("/api/v1/me").is(200).at("/user/displayName")).isEqualTo("Claire");
            bearer.patch("/api/v1/me", "{\"listed\": false}").is(200);
        }

        @Test
        void takes_the_cookie_in_place_of_credentials() {
            var token = browser.post("/api/v1/tokens").is(200).at("/accessToken");

            program.with("Authorization", "Bearer " + token).get("/api/v1/me").is(200);
            browser.post("/api/v1/tokens", "{}").is(200);
        }

        @Test
        void takes_neither_a_token_nor_nothing() {
            var token = browser.post("/api/v1/tokens").at("/accessToken");

            program.with("Authorization", "Bearer " + token)
                    .post("/api/v1/tokens")
                    .isProblem(401, "unauthenticated");
            program.post("/api/v1/tokens").isProblem(401, "unauthenticated");
        }

        @Test
        void publishes_the_public_key_and_nothing_of_the_private_one() {
            var reply = program.get("/.well-known/jwks.json").is(200);

            assertThat(reply.at("/keys/0/kty")).isEqualTo("EC");
            assertThat(reply.at("/keys/0/alg")).isEqualTo("ES256");
            assertThat(reply.json().at("/keys/0").has("d")).isFalse();
        }
    }
}
