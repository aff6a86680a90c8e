package dev.paddock.sse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sessions of a person as they see them, and what ends with one. */
class SessionsTest {
    private static final String SESSIONS = "/api/v1/me/sessions";
    private static final String STREAM = "/api/v1/notifications/stream";
    private static final String CREDENTIALS =
            "{\"email\": \"claire@paddock.example\", \"password\": \"password of claire\"}";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final TestEdge edge = TestEdge.unlimited();

    @BeforeEach
    void settleIn() {
        edge.world.customer("claire");
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_listed_with_the_browser_and_the_one_that_asks() {
        signIn("curl/8.14.1");
        edge.world.clock().advance(Duration.ofMinutes(1));
        var here = signIn(FIREFOX);

        var reply = here.get(SESSIONS).is(200);

        assertThat(reply.json().at("/sessions")).hasSize(2);
        assertThat(reply.at("/sessions/0/client")).isEqualTo("Firefox on Linux");
        assertThat(reply.json().at("/sessions/0/current").booleanValue()).isTrue();
        assertThat(reply.at("/sessions/0/openedAt")).isEqualTo("2026-11-23T11:01:00Z");
        assertThat(reply.at("/sessions/1/client")).isEqualTo("curl");
        assertThat(reply.json().at("/sessions/1/current").booleanValue()).isFalse();
        assertThat(reply.text()).doesNotContain("Gecko");
    }

    @Test
    void end_one_by_one_with_the_tokens_and_streams_they_gave_out() {
        var there = signIn(FIREFOX);
        var program = edge.anonymous()
                .with("Authorization", "Bearer " + there.post("/api/v1/tokens").at("/accessToken"));
        edge.world.clock().advance(Duration.ofMinutes(1));
        var here = signIn(FIREFOX);

        try (var stream = program.stream(STREAM)) {
            here.delete(SESSIONS + "/" + here.get(SESSIONS).at("/sessions/1/id"))
                    .is(204);

            stream.awaitEnd();
        }
        there.get("/api/v1/me").isProblem(401, "unauthenticated");
        program.get("/api/v1/me").isProblem(401, "unauthenticated");
        here.get("/api/v1/me").is(200);
    }

    @Test
    void take_their_tokens_along_when_somebody_signs_out_there() {
        var browser = signIn(FIREFOX);
        var program = edge.anonymous()
                .with(
                        "Authorization",
                        "Bearer " + browser.post("/api/v1/tokens").at("/accessToken"));
        program.get("/api/v1/me").is(200);

        browser.delete("/api/v1/sessions/current").is(204);

        program.get("/api/v1/me").isProblem(401, "unauthenticated");
    }

    @Test
    void are_programs_as_well_which_can_end_their_own_token() {
        var token = edge.anonymous().post("/api/v1/tokens", CREDENTIALS).at("/accessToken");
        var program = edge.anonymous().with("Authorization", "Bearer " + token);
        assertThat(program.get(SESSIONS).json().at("/sessions/0/current").booleanValue())
                .isTrue();

        program.delete("/api/v1/sessions/current").is(204);

        program.get("/api/v1/me").isProblem(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a.b", "%20", "%C3%A9"})
    void that_are_unknown_are_not_found(String id) {
        signIn(FIREFOX).delete(SESSIONS + "/" + id).is(404);
    }

    @Test
    void of_others_are_not_found() {
        var karims = edge.session(edge.world.customer("karim")).digest().value();

        signIn(FIREFOX).delete(SESSIONS + "/" + karims).isProblem(404, "not_found");
    }

    @Test
    void clear_the_cookie_when_they_end_themselves() {
        var here = signIn(FIREFOX);

        var reply = here.delete(SESSIONS + "/" + here.get(SESSIONS).at("/sessions/0/id"))
                .is(204);

        assertThat(reply.header("Set-Cookie")).contains("Max-Age=0");
    }

    @Test
    void are_replaced_by_signing_in_or_up_in_the_same_browser() {
        var first = signIn(FIREFOX);
        first.post("/api/v1/sessions", CREDENTIALS).is(200);
        first.get("/api/v1/me").isProblem(401, "unauthenticated");

        var second = signIn(FIREFOX);
        second.post("/api/v1/guests", "{\"displayName\": \"Passant\"}").is(201);
        second.get("/api/v1/me").isProblem(401, "unauthenticated");
    }

    @Test
    void of_staff_end_with_their_streams_after_half_a_day_without_use() {
        var advisor = edge.browserOf(Role.ADVISOR);
        try (var stream = advisor.stream("/api/v1/admin/events")) {
            stream.next("snapshot");
            edge.world.clock().advance(Duration.ofHours(12));
            edge.shop.accounts().endOverdue().end();

            stream.awaitEnd();
        }
        advisor.get("/api/v1/me").isProblem(401, "unauthenticated");
    }

    private Client signIn(String userAgent) {
        var cookie = edge.anonymous()
                .with("User-Agent", userAgent)
                .post("/api/v1/sessions", CREDENTIALS)
                .is(200)
                .cookie();
        return edge.anonymous().with("Cookie", "__Host-paddock=" + cookie).with("Sec-Fetch-Site", "same-origin");
    }
}
