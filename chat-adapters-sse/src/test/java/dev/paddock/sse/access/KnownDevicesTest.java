package dev.paddock.sse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownDevicesTest {
    private static final String CLAIRE = "claire@paddock.example";
    private static final String KARIM = "karim@paddock.example";

    private final TestEdge edge = TestEdge.limited();
    private String tablet = "";

    @BeforeEach
    void sign_up() {
        tablet = device(signUp(edge.anonymous(), CLAIRE, "Claire"));
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private static Reply signUp(Client client, String email, String name) {
        return client.post("/api/v1/accounts", """
                {"email": "%s", "password": "a-long-password", "displayName": "%s"}\
                """.formatted(email, name)).is(201);
    }

    private static Reply signIn(Client client, String email, String password) {
        return client.post("/api/v1/sessions", "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}");
    }

    private static String device(Reply reply) {
        return reply.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-paddock-device="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private Client on(String device) {
        return edge.anonymous().with("Cookie", device);
    }

    private void a_stranger_tries(String email) {
        for (int i = 0; i < 7; i++) {
            signIn(edge.anonymous(), email, "a-wrong-password");
        }
        signIn(edge.anonymous(), email, "a-long-password").isProblem(429, "rate_limited");
    }

    @Test
    void are_not_held_up_by_strangers_behind_the_same_address() {
        a_stranger_tries(CLAIRE);

        signIn(on(tablet), CLAIRE, "a-long-password").is(200);
    }

    @Test
    void stay_known_when_their_person_signs_out() {
        var session = "__Host-paddock="
                + signIn(on(tablet), CLAIRE, "a-long-password").cookie();
        var signedOut = edge.anonymous()
                .with("Cookie", session + "; " + tablet)
                .with("Sec-Fetch-Site", "same-origin")
                .delete("/api/v1/sessions/current")
                .is(204);
        a_stranger_tries(CLAIRE);

        assertThat(signedOut.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("__Host-paddock-device"));
        signIn(on(tablet), CLAIRE, "a-long-password").is(200);
    }

    @Test
    void have_a_cookie_that_scripts_and_other_sites_do_not_get() {
        var set = signIn(edge.anonymous(), CLAIRE, "a-long-password")
                .response()
                .headers()
                .allValues("Set-Cookie");

        assertThat(set).hasSize(2);
        assertThat(set.get(0)).startsWith("__Host-paddock=");
        assertThat(set.get(1))
                .matches("__Host-paddock-device=[\\w.~-]+; Max-Age=31536000; Path=/; Secure; HttpOnly; SameSite=Strict")
                .doesNotContain("claire");
    }

    @Test
    void let_nobody_in() {
        on(tablet).get("/api/v1/me").isProblem(401, "unauthenticated");
        signIn(on(tablet), CLAIRE, "a-wrong-password").isProblem(401, "invalid_credentials");
    }

    @Test
    void are_slowed_down_by_tries_of_their_own_and_hold_up_nobody_else() {
        for (int i = 0; i < 5; i++) {
            signIn(on(tablet), CLAIRE, "a-wrong-password").is(401);
        }

        signIn(on(tablet), CLAIRE, "a-long-password").isProblem(429, "rate_limited");
        signIn(edge.anonymous(), CLAIRE, "a-long-password").is(200);
    }

    @Test
    void are_known_to_the_accounts_alone_that_were_signed_in_to_on_them() {
        signUp(edge.anonymous(), KARIM, "Karim");
        a_stranger_tries(KARIM);

        signIn(on(tablet), KARIM, "a-long-password").isProblem(429, "rate_limited");
    }

    @Test
    void can_be_several_people_s() {
        var shared = device(signUp(on(tablet), KARIM, "Karim"));
        a_stranger_tries(CLAIRE);
        a_stranger_tries(KARIM);

        signIn(on(shared), CLAIRE, "a-long-password").is(200);
        signIn(on(shared), KARIM, "a-long-password").is(200);
    }

    @Test
    void are_strangers_again_after_a_year_or_with_a_cookie_that_was_changed() {
        a_stranger_tries(CLAIRE);
        var last = tablet.charAt(tablet.length() - 1) == 'A' ? 'B' : 'A';
        for (var forged : new String[] {
            tablet.substring(0, tablet.length() - 2) + last + "A",
            tablet.replaceFirst("\\.\\d+\\.", ".99999999999."),
            tablet.replaceFirst("=[^.]+", "=another"),
            "__Host-paddock-device=" + "x".repeat(900),
            "__Host-paddock-device=",
            "__Host-paddock-device=~~..~"
        }) {
            signIn(on(forged), CLAIRE, "a-long-password").isProblem(429, "rate_limited");
        }

        edge.world.clock().advance(Duration.ofDays(366));
        a_stranger_tries(CLAIRE);
        signIn(on(tablet), CLAIRE, "a-long-password").isProblem(429, "rate_limited");
    }
}
