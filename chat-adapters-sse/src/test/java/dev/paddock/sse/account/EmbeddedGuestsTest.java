package dev.paddock.sse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guests on a page of another site, which no cookie of ours reaches. */
class EmbeddedGuestsTest {
    private static final String GUEST = "{\"displayName\": \"Zoé\", \"session\": true}";

    private final TestEdge edge = TestEdge.unlimited();
    private final Client page = edge.anonymous().with("Origin", TestEdge.FRIEND).with("Sec-Fetch-Site", "cross-site");

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void get_their_session_into_their_hands_and_no_cookie() {
        var entered = page.post("/api/v1/guests", GUEST).is(201);

        assertThat(entered.header("Set-Cookie")).isEmpty();
        assertThat(entered.header("Access-Control-Allow-Origin")).isEqualTo(TestEdge.FRIEND);
        assertThat(entered.at("/user/displayName")).isEqualTo("Zoé");
        assertThat(entered.at("/session")).isNotBlank();
    }

    @Test
    void show_it_for_access_tokens_as_often_as_they_need_one() {
        var session = page.post("/api/v1/guests", GUEST).is(201).at("/session");

        for (int i = 0; i < 2; i++) {
            var token = token(session).is(200).at("/accessToken");
            assertThat(page.with("Authorization", "Bearer " + token)
                            .get("/api/v1/me")
                            .is(200)
                            .at("/user/displayName"))
                    .isEqualTo("Zoé");
        }
    }

    @Test
    void are_gone_once_they_sign_out() {
        var session = page.post("/api/v1/guests", GUEST).is(201).at("/session");
        var token = token(session).is(200).at("/accessToken");
        edge.world.clock().advance(java.time.Duration.ofSeconds(1));

        page.with("Authorization", "Bearer " + token).delete("/api/v1/sessions").is(204);

        token(session).isProblem(401, "unauthenticated");
        page.with("Authorization", "Bearer " + token).get("/api/v1/me").isProblem(401, "unauthenticated");
    }

    @Test
    void are_nobody_with_a_secret_that_was_never_given() {
        token("never-given").isProblem(401, "unauthenticated");
        token("x".repeat(2000)).isProblem(401, "unauthenticated");
        page.post("/api/v1/tokens", "{\"session\": 7}").isProblem(422, "invalid_value", "session");
    }

    @Test
    void get_nothing_on_the_page_of_a_stranger() {
        var session = page.post("/api/v1/guests", GUEST).is(201).at("/session");
        var stranger = page.with("Origin", "https://evil.example");

        stranger.post("/api/v1/guests", GUEST).isProblem(403, "forbidden");
        stranger.post("/api/v1/tokens", "{\"session\": \"" + session + "\"}").isProblem(403, "forbidden");
    }

    @Test
    void get_the_cookie_and_no_secret_where_they_did_not_ask_for_it() {
        var entered = page.post("/api/v1/guests", "{\"displayName\": \"Zoé\"}").is(201);

        assertThat(entered.json().has("session")).isFalse();
        assertThat(entered.header("Set-Cookie")).startsWith("__Host-paddock=");
    }

    @Test
    void go_on_at_our_own_pages_by_a_pass_that_is_good_once() {
        var session = page.post("/api/v1/guests", GUEST).is(201).at("/session");
        var pass = pass(session);
        var ours = edge.anonymous().with("Origin", edge.origin()).with("Sec-Fetch-Site", "same-origin");

        var arrived = ours.post("/api/v1/sessions/by-pass", shown(pass)).is(200);

        assertThat(arrived.at("/user/displayName")).isEqualTo("Zoé");
        assertThat(arrived.header("Set-Cookie")).startsWith("__Host-paddock=");
        ours.post("/api/v1/sessions/by-pass", shown(pass)).isProblem(401, "unauthenticated");
        ours.post("/api/v1/sessions/by-pass", "{\"pass\": \"never-given\"}").isProblem(401, "unauthenticated");
        token(session).is(200); // the page they came from is where it was
    }

    @Test
    void have_no_use_for_a_pass_once_its_session_has_ended() {
        var session = page.post("/api/v1/guests", GUEST).is(201).at("/session");
        var pass = pass(session);

        program(session).delete("/api/v1/sessions/current").is(204);

        edge.anonymous().post("/api/v1/sessions/by-pass", shown(pass)).isProblem(401, "unauthenticated");
    }

    private String pass(String session) {
        var issued = program(session).post("/api/v1/session-passes").is(201);
        assertThat(issued.json().at("/expiresInSeconds").asInt()).isEqualTo(60);
        return issued.at("/pass");
    }

    private Client program(String session) {
        return page.with("Authorization", "Bearer " + token(session).is(200).at("/accessToken"));
    }

    private static String shown(String pass) {
        return "{\"pass\": \"" + pass + "\"}";
    }

    private Reply token(String session) {
        return page.post("/api/v1/tokens", "{\"session\": \"" + session + "\"}");
    }
}
