package dev.paddock.sse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final TestEdge edge = TestEdge.behindProxy();
    private final Client here = edge.anonymous().with("X-Forwarded-For", "192.0.2.1");

    @BeforeEach
    void sign_up() {
        here.post("/api/v1/accounts", """
            {"email": "claire@paddock.example", "password": "a-long-password", "displayName": "Claire"}\
            """).is(201);
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private static Reply signIn(Client client, String who, String password) {
        return client.post("/api/v1/sessions", "{\"email\": \"" + who + "\", \"password\": \"" + password + "\"}");
    }

    private static Reply wrong(Client client, String who) {
        return signIn(client, who, "a-wrong-password");
    }

    private Client from(String address) {
        return edge.anonymous().with("X-Forwarded-For", address);
    }

    private static final String CLAIRE = "claire@paddock.example";

    @Nested
    class On_signing_in_to_one_account {
        @Test
        void slow_down_the_sixth_wrong_password_from_one_address_however_the_account_is_written() {
            for (int i = 1; i <= 5; i++) {
                wrong(here, i % 2 == 0 ? CLAIRE : "CLAIRE@Paddock.example").is(401);
            }

            var refused = wrong(here, CLAIRE).isProblem(429, "rate_limited");

            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.json().at("/retryAfterMs").longValue()).isEqualTo(5_000);
            here.post("/api/v1/tokens", "{\"email\": \"claire@paddock.example\", \"password\": \"a-long-password\"}")
                    .isProblem(429, "rate_limited");
        }

        @Test
        void do_not_look_at_the_password_before_the_pause_is_over() {
            for (int i = 0; i < 5; i++) {
                wrong(here, CLAIRE).is(401);
            }
            int before = edge.hashes.comparisons();

            signIn(here, CLAIRE, "a-long-password").is(429);

            assertThat(edge.hashes.comparisons()).isEqualTo(before);
        }

        @Test
        void have_each_pause_be_twice_the_one_before_up_to_a_quarter_of_an_hour() {
            for (int i = 0; i < 5; i++) {
                wrong(here, CLAIRE).is(401);
            }
            for (long pause : new long[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900}) {
                assertThat(wrong(here, CLAIRE).is(429).header("Retry-After")).isEqualTo(Long.toString(pause));
                edge.world.clock().advance(Duration.ofSeconds(pause));
                wrong(here, CLAIRE).is(401);
            }
            edge.world.clock().advance(Duration.ofMinutes(15));

            signIn(here, CLAIRE, "a-long-password").is(200);
        }

        @Test
        void hold_up_nobody_at_another_address() {
            for (int i = 0; i < 30; i++) {
                wrong(here, CLAIRE);
            }

            signIn(from("198.51.100.1"), CLAIRE, "a-long-password").is(200);
        }

        @Test
        void leave_other_accounts_alone() {
            for (int i = 0; i < 6; i++) {
                wrong(here, "karim@paddock.example");
            }

            signIn(here, CLAIRE, "a-long-password").is(200);
        }

        @Test
        void never_count_the_right_password() {
            for (int i = 0; i < 30; i++) {
                signIn(here, CLAIRE, "a-long-password").is(200);
            }
        }

        @Test
        void bound_what_a_crowd_of_addresses_tries() {
            for (int i = 0; i < 200; i++) {
                wrong(from("198.51.100." + i), CLAIRE).is(401);
            }

            var refused = wrong(from("203.0.113.1"), CLAIRE).isProblem(429, "rate_limited");
            assertThat(refused.header("Retry-After")).isEqualTo("18");
        }
    }

    @Nested
    class On_signing_in_from_one_address {
        @Test
        void let_fifty_people_of_one_office_in_who_come_at_nine() {
            for (int i = 0; i < 50; i++) {
                from("192.0.2." + (100 + i))
                        .post("/api/v1/accounts", """
                        {"email": "p%d@paddock.example", "password": "a-long-password", "displayName": "P%d"}\
                        """.formatted(i, i))
                        .is(201);
            }

            var answers = Race.of(
                    50,
                    i -> signIn(here, "p" + i + "@paddock.example", "a-long-password")
                            .status());

            assertThat(answers).hasSize(50).containsOnly(200);
        }

        @Test
        void allow_a_hundred_wrong_tries_at_any_accounts() {
            for (int i = 0; i < 100; i++) {
                wrong(here, "nobody-" + i + "@paddock.example").is(401);
            }

            assertThat(wrong(here, "nobody@paddock.example")
                            .isProblem(429, "rate_limited")
                            .header("Retry-After"))
                    .isEqualTo("36");
            signIn(from("192.0.2.2"), CLAIRE, "a-long-password").is(200);
        }

        @Test
        void are_not_made_good_by_an_account_of_one_s_own() {
            for (int i = 0; i < 99; i++) {
                wrong(here, "nobody-" + i + "@paddock.example").is(401);
                signIn(here, CLAIRE, "a-long-password").is(200);
            }

            wrong(here, "somebody@paddock.example").is(401);
            wrong(here, "nobody@paddock.example").is(429);
        }

        @Test
        void take_a_network_of_the_newer_protocol_for_one() {
            for (int i = 0; i < 5; i++) {
                wrong(from("2001:db8:0:7::" + i), CLAIRE).is(401);
            }

            wrong(from("2001:db8:0:7:ffff::1"), CLAIRE).is(429);
            wrong(from("2001:db8:0:8::1"), CLAIRE).is(401);
        }
    }

    @Nested
    class On_other_calls {
        @Test
        void hold_for_guests_by_address() {
            for (int i = 0; i < 300; i++) {
                here.post("/api/v1/guests", "{\"displayName\": \"Zoé\"}").is(201);
            }

            here.post("/api/v1/guests", "{\"displayName\": \"Zoé\"}").isProblem(429, "rate_limited");
            from("192.0.2.2")
                    .post("/api/v1/guests", "{\"displayName\": \"Zoé\"}")
                    .is(201);
        }

        @Test
        void hold_for_accounts_by_address() {
            for (int i = 1; i < 60; i++) {
                here.post("/api/v1/accounts", account(i)).is(201);
            }

            here.post("/api/v1/accounts", account(60)).isProblem(429, "rate_limited");
        }

        @Test
        void hold_for_everything_by_person() {
            var claire = edge.programOf(edge.world.customer("c"));
            for (int i = 0; i < 600; i++) {
                claire.get("/api/v1/me").is(200);
            }

            assertThat(claire.get("/api/v1/me").isProblem(429, "rate_limited").header("Retry-After"))
                    .isEqualTo("1");
            edge.programOf(edge.world.customer("k")).get("/api/v1/me").is(200);
        }

        @Test
        void hold_for_exports_above_all() {
            var claire = edge.programOf(edge.world.customer("c"));
            for (int i = 0; i < 5; i++) {
                claire.get("/api/v1/me/export").is(200);
            }

            claire.get("/api/v1/me/export").isProblem(429, "rate_limited");
        }

        private static String account(int i) {
            return "{\"email\": \"p" + i + "@paddock.example\", \"password\": \"a-long-password\", \"displayName\": \"P"
                    + i + "\"}";
        }
    }

    @Test
    void are_lifted_when_switched_off() throws IOException {
        try (var unlimited = TestEdge.unlimited()) {
            for (int i = 0; i < 40; i++) {
                wrong(unlimited.anonymous(), "claire@paddock.example").is(401);
            }
        }
    }

    @Test
    void trust_no_address_that_no_proxy_vouches_for() throws IOException {
        try (var direct = TestEdge.limited()) {
            for (int i = 0; i < 5; i++) {
                wrong(direct.anonymous().with("X-Forwarded-For", "192.0.2." + i), CLAIRE)
                        .is(401);
            }
            wrong(direct.anonymous().with("X-Forwarded-For", "192.0.2.99"), CLAIRE)
                    .is(429);
        }
    }
}
