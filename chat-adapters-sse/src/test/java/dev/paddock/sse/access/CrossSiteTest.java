package dev.paddock.sse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossSiteTest {
    private static final String OWN = "own";
    private static final String GUEST = "{\"displayName\": \"Zoé\"}";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account claire = edge.world.customer("claire");
    private final Client cookieAlone = edge.browserOf(claire).without("Sec-Fetch-Site");

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("same-origin", null, true),
                Arguments.of("same-origin", OWN, true),
                Arguments.of("same-origin", "http://192.0.2.7:8080", true),
                Arguments.of(null, OWN, true),
                Arguments.of(null, TestEdge.FRIEND, true),
                Arguments.of("cross-site", TestEdge.FRIEND, true),
                Arguments.of("cross-site", "https://evil.example", false),
                Arguments.of("cross-site", null, false),
                Arguments.of("same-site", null, false),
                Arguments.of("none", null, false),
                Arguments.of(null, "https://evil.example", false),
                Arguments.of(null, "null", false),
                Arguments.of(null, "http://localhost:0", true),
                Arguments.of(null, "http://localhost:1", false),
                Arguments.of(null, "https://friend.example.evil.example", false),
                Arguments.of(null, "http://friend.example", false),
                Arguments.of(null, "https://friend.example:8443", false));
    }

    @ParameterizedTest(name = "Sec-Fetch-Site: {0}, Origin: {1} -> {2}")
    @MethodSource("headers")
    void decides_by_what_the_browser_says(@Nullable String site, @Nullable String origin, boolean ours) {
        var anonymous = with(edge.anonymous(), site, origin);
        var signedIn = with(cookieAlone, site, origin);

        if (ours) {
            signedIn.patch("/api/v1/me", "{}").is(200);
            signedIn.post("/api/v1/tokens").is(200);
            anonymous.post("/api/v1/guests", GUEST).is(201);
        } else {
            signedIn.patch("/api/v1/me", "{}").isProblem(403, "forbidden");
            signedIn.post("/api/v1/tokens").isProblem(403, "forbidden");
            signedIn.delete("/api/v1/me").isProblem(403, "forbidden");
            anonymous.post("/api/v1/guests", GUEST).isProblem(403, "forbidden");
            anonymous.post("/api/v1/sessions", "{}").isProblem(403, "forbidden");
            anonymous.post("/api/v1/sessions/by-pass", "{}").isProblem(403, "forbidden");
            signedIn.post("/api/v1/session-passes").isProblem(403, "forbidden");
            anonymous.post("/api/v1/accounts", "{}").isProblem(403, "forbidden");
        }
        signedIn.get("/api/v1/me").is(200);
    }

    private Client with(Client client, @Nullable String site, @Nullable String origin) {
        var placed = site == null ? client : client.with("Sec-Fetch-Site", site);
        return origin == null ? placed : placed.with("Origin", origin.equals(OWN) ? edge.origin() : origin);
    }

    @Nested
    class Without_a_word_from_a_browser {
        @ParameterizedTest
        @ValueSource(
                strings = {"PATCH /api/v1/me", "DELETE /api/v1/me", "POST /api/v1/ws-tickets", "POST /api/v1/tokens"})
        void the_cookie_alone_changes_nothing(String call) {
            var parts = call.split(" ", -1);

            cookieAlone.send(parts[0], parts[1], null).isProblem(403, "forbidden");
        }

        @Test
        void programs_sign_in_and_use_their_tokens() {
            edge.anonymous().post("/api/v1/guests", GUEST).is(201);
            edge.programOf(claire).patch("/api/v1/me", "{}").is(200);
        }

        @Test
        void a_token_outweighs_the_cookie() {
            cookieAlone
                    .with("Authorization", "Bearer nonsense")
                    .get("/api/v1/me")
                    .isProblem(401, "unauthenticated");
            cookieAlone
                    .with("Authorization", "Basic nonsense")
                    .get("/api/v1/me")
                    .is(200);
        }
    }

    @Nested
    class Pages_of_other_origins {
        @Test
        void may_read_if_they_are_on_the_list_but_never_with_cookies() {
            var reply = edge.programOf(claire).with("Origin", TestEdge.FRIEND).get("/api/v1/me");

            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(TestEdge.FRIEND);
            assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(reply.header("Vary")).isEqualTo("Origin");
            var refused = edge.anonymous().with("Origin", TestEdge.FRIEND).get("/api/v1/me");
            assertThat(refused.isProblem(401, "unauthenticated").header("Access-Control-Allow-Origin"))
                    .isEqualTo(TestEdge.FRIEND);
        }

        @Test
        void get_to_read_nothing_if_they_are_not() {
            var reply = edge.programOf(claire)
                    .with("Origin", "https://evil.example")
                    .get("/api/v1/me");

            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(edge.anonymous().get("/api/v1/me").header("Vary")).isEqualTo("Origin");
        }

        @Test
        void ask_before_they_send_a_token() {
            var asking = edge.anonymous().with("Access-Control-Request-Method", "PATCH");

            var allowed = asking.with("Origin", TestEdge.FRIEND)
                    .send("OPTIONS", "/api/v1/me", null)
                    .is(204);
            assertThat(allowed.header("Access-Control-Allow-Methods")).contains("PATCH");
            assertThat(allowed.header("Access-Control-Allow-Headers")).contains("Authorization");
            asking.with("Origin", "https://evil.example")
                    .send("OPTIONS", "/api/v1/me", null)
                    .isProblem(403, "forbidden");
        }
    }
}
