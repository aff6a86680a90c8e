package dev.paddock.sse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.HttpRecorder.Limit;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTokenTest {
    private final TestEdge edge = TestEdge.behindProxy();
    private final Client elsewhere = edge.anonymous().with("X-Forwarded-For", "203.0.113.9");

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private static Client showing(Client client, String token) {
        return client.with("Authorization", "Bearer " + token);
    }

    @Test
    void lets_in_from_anywhere() {
        assertThat(showing(elsewhere, TestEdge.METRICS_TOKEN.value())
                        .get("/metrics")
                        .is(200)
                        .text())
                .isEqualTo("paddock_up 1\n");
    }

    @Test
    void opens_nothing_else() {
        for (var path : new String[] {"/api/v1/me", "/api/v1/admin/statistics", "/api/v1/admin/events"}) {
            showing(elsewhere, TestEdge.METRICS_TOKEN.value()).get(path).isProblem(401, "unauthenticated");
        }
    }

    @Test
    void has_to_be_right_on_this_machine_as_well_if_one_is_shown() {
        edge.anonymous().get("/metrics").is(200);
        showing(edge.anonymous(), "a-token-for-the-figures-alonf")
                .get("/metrics")
                .isProblem(401, "unauthenticated");
    }

    @Test
    void can_not_be_guessed_for_long_and_is_never_locked_out_itself() {
        for (int i = 0; i < 20; i++) {
            showing(elsewhere, "guess-" + i).get("/metrics").is(401);
        }
        showing(elsewhere, "guess-20").get("/metrics").isProblem(429, "rate_limited");

        showing(elsewhere, TestEdge.METRICS_TOKEN.value()).get("/metrics").is(200);
        showing(edge.anonymous().with("X-Forwarded-For", "203.0.113.10"), "guess")
                .get("/metrics")
                .is(401);
        assertThat(edge.tallied.limited).containsExactly(Limit.METRICS);
    }

    @Test
    void costs_staff_with_a_token_of_their_own_no_tries() {
        var advisor = edge.programOf(edge.world.advisor("marc")).with("X-Forwarded-For", "203.0.113.9");
        for (int i = 0; i < 25; i++) {
            advisor.get("/metrics").is(200);
        }
        edge.browserOf(Role.CUSTOMER)
                .with("X-Forwarded-For", "203.0.113.9")
                .get("/metrics")
                .is(403);
    }
}
