package dev.paddock.sse.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.sse.TestEdge;
import dev.paddock.sse.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that begin and never end, at an edge that waits 400 ms for a byte and 1.2 s in all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowRequestsTest {
    private static final String BODY =
            "POST /api/v1/guests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{";
    private static final String CHUNKS =
            "POST /api/v1/guests HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n{";

    private final TestEdge edge = TestEdge.impatient();

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTT", BODY, CHUNKS})
    void are_ended_when_they_go_silent(String start) throws IOException {
        try (var wire = new Wire(edge.edge.port())) {
            long began = System.nanoTime();
            wire.send(start).all();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(350), Duration.ofSeconds(5));
        }
    }

    /** A byte every 150 ms never is a silence of 400 ms. */
    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nX-Slow: ", BODY, CHUNKS})
    void are_ended_when_they_drip_on_and_on_but_not_before_their_time(String start) throws IOException {
        try (var wire = new Wire(edge.edge.port())) {
            long began = System.nanoTime();
            wire.send(start);
            while (wire.trySend("x")) {
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
                assertThat(System.nanoTime() - began)
                        .isLessThan(Duration.ofSeconds(8).toNanos());
            }
            assertThat(System.nanoTime() - began)
                    .isGreaterThan(Duration.ofMillis(1_150).toNanos());
        }
    }

    @Test
    void have_all_their_time_when_they_come_after_another_on_the_same_connection() throws IOException {
        try (var wire = new Wire(edge.edge.port())) {
            for (int i = 0; i < 3; i++) {
                wire.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
            }
            assertThat(wire.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .all()
                            .split("\"up\"", -1))
                    .hasSize(5);
        }
    }

    @Test
    void are_none_once_they_are_there_however_long_the_answer_goes_on() throws IOException {
        var customer = edge.browserOf(Role.CUSTOMER);
        try (var stream = customer.stream("/api/v1/notifications/stream")) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            LockSupport.parkNanos(Duration.ofMillis(2_500).toNanos());
            assertThat(edge.edge.offerStreams()).isEqualTo(1);
        }
    }
}
