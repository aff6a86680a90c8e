package dev.paddock.sse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.Hsts;
import dev.paddock.sse.HttpSettings;
import dev.paddock.sse.ListeningSocket;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.net.BindException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    private final TestEdge edge = TestEdge.unlimited();
    private final Client anyone = edge.anonymous();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void health_says_whether_the_database_is_there() {
        anyone.get("/health/live").is(200);
        anyone.get("/health/ready").is(200);

        edge.databaseIsUp = false;

        anyone.get("/health/live").is(200);
        anyone.get("/health/ready").isProblem(503, "unavailable");
    }

    @Test
    void figures_are_for_this_machine_and_from_elsewhere_for_staff() throws IOException {
        assertThat(anyone.get("/metrics").is(200).text()).isEqualTo("paddock_up 1\n");
        assertThat(anyone.get("/metrics").header("Content-Type")).startsWith("text/plain");

        try (var behindProxy = TestEdge.behindProxy()) {
            var stranger = behindProxy.anonymous().with("X-Forwarded-For", "203.0.113.9");
            stranger.get("/metrics").isProblem(401, "unauthenticated");
            behindProxy
                    .browserOf(Role.CUSTOMER)
                    .with("X-Forwarded-For", "203.0.113.9")
                    .get("/metrics")
                    .isProblem(403, "forbidden");
            behindProxy
                    .browserOf(Role.ADVISOR)
                    .with("X-Forwarded-For", "203.0.113.9")
                    .get("/metrics")
                    .is(200);
        }
    }

    @Test
    void figures_are_not_for_who_says_that_a_proxy_speaks_for_this_machine() throws IOException {
        try (var behindProxy = TestEdge.behindProxy()) {
            for (var forged : new String[] {"127.0.0.1", "::1", "203.0.113.9, 127.0.0.1"}) {
                behindProxy
                        .anonymous()
                        .with("X-Forwarded-For", forged)
                        .get("/metrics")
                        .isProblem(401, "unauthenticated");
            }
        }
        anyone.with("Forwarded", "for=127.0.0.1").get("/metrics").isProblem(401, "unauthenticated");
    }

    @Test
    void a_store_that_is_away_is_said_to_be() {
        edge.failWith(new UnavailableException("no connection", new IOException("refused")));

        var refused =
                anyone.post("/api/v1/guests", "{\"displayName\": \"Zoé\"}").isProblem(503, "unavailable");

        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }

    static Stream<Throwable> faults() {
        return Stream.of(new IllegalStateException("row 17 of secret_table"), new StackOverflowError("secret_table"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_of_ours_tells_strangers_nothing(Throwable fault) {
        edge.failWith(fault);

        var refused =
                anyone.post("/api/v1/guests", "{\"displayName\": \"Zoé\"}").isProblem(500, "internal");

        assertThat(refused.text()).doesNotContain("secret_table", "IllegalState", "StackOverflow", "dev.paddock");
    }

    @Test
    void what_is_not_there_is_not_there() {
        var browser = edge.browserOf(edge.world.customer("claire"));
        for (var path : new String[] {"/none", "/me/none", "/admin/none"}) {
            browser.get("/api/v1" + path).isProblem(404, "not_found");
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/v1/rooms, GET", "DELETE, /api/v1/guests, POST", "POST, /, GET"})
    void what_can_not_be_done_there_says_what_can(String method, String path, String allowed) {
        var refused = anyone.send(method, path, null).isProblem(405, "bad_request");

        assertThat(refused.header("Allow")).contains(allowed);
    }

    @Test
    void no_connection_that_can_be_accepted_is_said_with_what_to_do_about_it() {
        edge.acceptsSockets = false;
        try {
            var refused = anyone.get("/health/ready").isProblem(503, "unavailable");
            assertThat(refused.text()).contains("No WebSocket connection can be accepted", "ulimit -n");
            anyone.get("/health/live").is(200);
        } finally {
            edge.acceptsSockets = true;
        }
    }

    @Test
    void a_port_in_use_is_said_to_be() throws IOException {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> ListeningSocket.on("127.0.0.1", edge.edge.port()))
                .withMessageContaining("127.0.0.1:" + edge.edge.port())
                .withMessageContaining("in use");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/", "*", "https://*.a.example", "HTTPS://a.example", "ftp://a.example", "null"
            })
    void origins_no_browser_would_send_are_refused_at_the_start(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings(
                        "127.0.0.1",
                        "ws://localhost/ws",
                        Set.of(origin),
                        true,
                        Proxies.NONE,
                        Hsts.HOST,
                        "web",
                        TestEdge.SITE));
    }
}
