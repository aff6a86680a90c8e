package dev.paddock.sse.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningUpTest {
    private static final String CLAIRE = """
        {"email": "Claire@Paddock.example", "password": "a-long-password", "displayName": " Claire "}\
        """;

    private final TestEdge edge = TestEdge.unlimited();
    private final Client program = edge.anonymous();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class As_a_customer {
        @Test
        void gives_an_account_with_the_contract_s_defaults() {
            var reply = program.post("/api/v1/accounts", CLAIRE).is(201);

            assertThat(reply.text())
                    .matches(
                            "\\{\"user\":\\{\"id\":\"[^\"]+\",\"displayName\":\"Claire\",\"role\":\"customer\",\"guest\":false,"
                                    + "\"locale\":\"fr\",\"marketingOptIn\":false,\"listed\":false,\"listingAsked\":false,"
                                    + "\"email\":\"claire@paddock\\.example\",\"emailVerified\":false}}");
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        }

        @Test
        void takes_the_choices_that_come_along() {
            var reply = program.post("/api/v1/accounts", """
                {"email": "k@paddock.example", "password": "a-long-password", "displayName": "Karim", "locale": "en-GB",
                 "marketingOptIn": true, "listed": false, "somethingNew": [1, {}]}\
                """);

            assertThat(reply.is(201).at("/user/locale")).isEqualTo("en");
            assertThat(reply.json().at("/user/marketingOptIn").booleanValue()).isTrue();
            assertThat(reply.json().at("/user/listed").booleanValue()).isFalse();
        }

        @Test
        void opens_a_session_in_a_cookie_out_of_reach_of_scripts_and_other_sites() {
            var reply = program.post("/api/v1/accounts", CLAIRE);

            assertThat(reply.header("Set-Cookie"))
                    .matches("__Host-paddock=[\\w-]+; Max-Age=2592000; Path=/; Secure; HttpOnly; SameSite=Strict");
            assertThat(program.with("Cookie", "__Host-paddock=" + reply.cookie())
                            .get("/api/v1/me")
                            .is(200)
                            .at("/user/displayName"))
                    .isEqualTo("Claire");
        }

        @Test
        void is_refused_with_an_address_that_is_taken_whatever_its_case() {
            program.post("/api/v1/accounts", CLAIRE).is(201);

            program.post("/api/v1/accounts", CLAIRE.replace("Claire@", "CLAIRE@"))
                    .isProblem(409, "email_taken", "email");
        }

        @ParameterizedTest
        @CsvSource({
            "email, '\"claire\"', 422, invalid_value",
            "email, 17, 422, invalid_value",
            "email, null, 422, invalid_value",
            "password, '\"too-short\"', 422, invalid_value",
            "displayName, '\"C\"', 422, invalid_text",
            "displayName, '\"Cla\\u0007ire\"', 422, invalid_text",
            "locale, '\"de\"', 422, invalid_value",
            "listed, '\"yes\"', 422, invalid_value",
        })
        void says_which_field_is_at_fault(String field, String value, int status, String code) {
            var body = CLAIRE.replace("}", ", \"locale\": \"fr\", \"listed\": true}");
            var broken = body.replaceAll(
                    "\"" + field + "\": (\"[^\"]*\"|true)", "\"" + field + "\": " + value.replace("\\", "\\\\"));

            program.post("/api/v1/accounts", broken).isProblem(status, code, field);
        }
    }

    @Nested
    class As_a_guest {
        @Test
        void needs_a_name_alone() {
            var reply =
                    program.post("/api/v1/guests", "{\"displayName\": \"Zoé\"}").is(201);

            assertThat(reply.json().at("/user/guest").booleanValue()).isTrue();
            assertThat(reply.at("/user/displayName")).isEqualTo("Zoé");
            assertThat(reply.cookie()).isNotEmpty();
        }

        @ParameterizedTest
        @CsvSource({"'en-US,en;q=0.9,fr;q=0.5', en", "'de, fr;q=0.3', fr", "'de', fr", "'q=q=q;;;', fr", "'fr-CA', fr"})
        void is_spoken_to_in_the_browser_s_language_at_first(String acceptLanguage, String locale) {
            var reply = program.with("Accept-Language", acceptLanguage)
                    .post("/api/v1/guests", "{\"displayName\": \"Zoé\"}");

            assertThat(reply.at("/user/locale")).isEqualTo(locale);
        }

        @Test
        void says_when_the_name_is_missing() {
            program.post("/api/v1/guests", "{}").isProblem(422, "invalid_value", "displayName");
        }
    }
}
