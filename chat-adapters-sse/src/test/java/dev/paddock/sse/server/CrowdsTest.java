package dev.paddock.sse.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.TestEdge;
import dev.paddock.sse.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strangers who open as much as they can. */
class CrowdsTest {
    private static final int PER_ADDRESS = 500;
    private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final Deque<Wire> wires = new ArrayDeque<>();

    @AfterEach
    void leave() throws IOException {
        for (var wire : wires) {
            wire.close();
        }
    }

    private Wire wire(TestEdge edge) {
        var wire = new Wire(edge.edge.port());
        wires.add(wire);
        return wire;
    }

    private static String begun(String client, int length) {
        return "POST /api/v1/guests HTTP/1.1\r\nHost: localhost\r\n" + client + "Content-Length: " + length
                + "\r\n\r\n{";
    }

    /** What comes back; nothing where the connection was ended. */
    private static String reply(Wire wire, String request) {
        try {
            return wire.trySend(request) ? wire.all() : "";
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(SocketException.class);
            return "";
        }
    }

    @Test
    void have_so_many_connections_from_one_address() throws IOException {
        try (var edge = TestEdge.limited()) {
            for (int i = 0; i < PER_ADDRESS; i++) {
                wire(edge);
            }
            String refused = "not yet";
            for (int tries = 0; !refused.isEmpty() && tries < 1_000; tries++) { // some are still on their way in
                refused = reply(wire(edge), LIVE);
            }
            assertThat(refused).isEmpty();

            wires.removeLast().close();
            wires.removeFirst().close();
            String answer = "";
            for (int tries = 0; answer.isEmpty() && tries < 100; tries++) { // the server sees them go a moment later
                answer = reply(wire(edge), LIVE);
            }
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void have_so_many_calls_under_way_by_way_of_a_proxy_which_is_not_counted_itself() throws IOException {
        try (var edge = TestEdge.behindProxy()) {
            var client = "X-Forwarded-For: 192.0.2.1\r\n";
            for (int i = 0; i < PER_ADDRESS; i++) {
                wire(edge).send(begun(client, 1000));
            }
            String refused = "";
            for (int tries = 0; refused.isEmpty() && tries < 1_000; tries++) {
                var answer = reply(wire(edge), LIVE.replace("Connection", client + "Connection"));
                refused = answer.startsWith("HTTP/1.1 200") ? "" : answer; // some are still on their way in
            }
            assertThat(refused).startsWith("HTTP/1.1 429").contains("urn:paddock:rate_limited", "Retry-After: 5");
            assertThat(reply(wire(edge), LIVE.replace("Connection", "X-Forwarded-For: 192.0.2.2\r\nConnection")))
                    .startsWith("HTTP/1.1 200");
            assertThat(reply(wire(edge), LIVE)).as("the proxy itself").startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void fill_no_more_of_the_memory_than_there_is_for_bodies_that_are_not_whole() throws IOException {
        try (var edge = TestEdge.patient()) {
            for (int i = 0; i < 300; i++) { // 18 MB
                wire(edge).trySend(begun("", 65_000) + "x".repeat(60_000));
            }
            String refused = "";
            for (int tries = 0; refused.isEmpty() && tries < 20; tries++) { // some are still on their way in
                var more = wire(edge).withPatience(500).send(begun("", 65_000) + "x".repeat(60_000));
                refused = more.soFar();
            }
            assertThat(refused)
                    .startsWith("HTTP/1.1 503")
                    .contains("urn:paddock:unavailable", "Retry-After: 1", "Connection: close");
            leave();
            assertThat(edge.anonymous()
                            .post("/api/v1/guests", "{\"displayName\": \"Zoé\"}")
                            .status())
                    .as("once they are gone")
                    .isEqualTo(201);
        }
    }

    @Test
    void are_told_that_the_connection_ends_where_the_rest_is_not_read() throws IOException {
        try (var edge = TestEdge.unlimited();
                var wire = new Wire(edge.edge.port())) {
            var start = begun("Content-Type: application/json\r\n", 200_000);
            assertThat(reply(wire, start + "x".repeat(70_000)))
                    .startsWith("HTTP/1.1 413")
                    .contains("urn:paddock:too_large", "Connection: close");
        }
    }
}
