package dev.paddock.sse.account;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Password;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordChangeTest {
    private static final String PATH = "/api/v1/me/password";
    private static final String RIGHT =
            "{\"currentPassword\": \"a-long-password\", \"password\": \"a-longer-password\"}";

    private TestEdge edge = TestEdge.unlimited();
    private Account claire = edge.world.customer("claire");
    private Client browser = edge.browserOf(claire);

    @BeforeEach
    void set_one() {
        edge.world.accounts().savePassword(claire.id(), edge.hashes.hash(new Password("a-long-password")));
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void lets_the_new_one_in_and_the_old_one_no_more() {
        browser.put(PATH, RIGHT).is(204);

        signIn("a-longer-password").is(200);
        signIn("a-long-password").isProblem(401, "invalid_credentials");
    }

    @Test
    void signs_out_everybody_but_who_changed_it() {
        var elsewhere = edge.browserOf(claire);
        var program = edge.programOf(claire);
        edge.world.clock().advance(Duration.ofMillis(1));

        var cookie = browser.put(PATH, RIGHT).is(204).cookie();

        browser.get("/api/v1/me").isProblem(401, "unauthenticated");
        elsewhere.get("/api/v1/me").isProblem(401, "unauthenticated");
        program.get("/api/v1/me").isProblem(401, "unauthenticated");
        edge.anonymous()
                .with("Cookie", "__Host-paddock=" + cookie)
                .get("/api/v1/me")
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-password", "short"})
    void needs_the_present_one(String guess) {
        browser.put(PATH, "{\"currentPassword\": \"" + guess + "\", \"password\": \"a-longer-password\"}")
                .isProblem(401, "invalid_credentials", "currentPassword");

        browser.get("/api/v1/me").is(200);
        signIn("a-long-password").is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"currentPassword\": \"a-long-password\", \"password\": \"short\"}', password",
        "'{\"currentPassword\": \"a-long-password\"}', password",
        "'{\"password\": \"a-longer-password\"}', currentPassword",
    })
    void takes_what_can_be_a_password(String body, String field) {
        browser.put(PATH, body).isProblem(422, "invalid_value", field);
    }

    @Test
    void is_nothing_for_guests() {
        edge.browserOf(edge.world.guest("Zoé")).put(PATH, RIGHT).isProblem(403, "forbidden");
    }

    @Test
    void slows_down_who_tries_wrong_ones_and_nobody_who_signs_in() throws IOException {
        edge.close();
        edge = TestEdge.limited();
        claire = edge.world.customer("claire");
        browser = edge.browserOf(claire);
        set_one();

        for (int i = 0; i < 5; i++) {
            browser.put(PATH, "{\"currentPassword\": \"wrong\", \"password\": \"a-longer-password\"}")
                    .isProblem(401, "invalid_credentials");
        }

        browser.put(PATH, RIGHT).isProblem(429, "rate_limited");
        signIn("a-long-password").is(200);
    }

    private Reply signIn(String password) {
        return edge.anonymous()
                .post(
                        "/api/v1/sessions",
                        "{\"email\": \"claire@paddock.example\", \"password\": \"" + password + "\"}");
    }
}
