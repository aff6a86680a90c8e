package dev.paddock.sse.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.TestEdge;
import dev.paddock.sse.Wire;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to a name that somebody else lets point here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownHostsTest {
    private final TestEdge edge = TestEdge.unlimited();

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    private String reply(String request) throws IOException {
        try (var wire = new Wire(edge.edge.port())) {
            return wire.send(request + "Connection: close\r\n\r\n").all();
        }
    }

    private String called(String host, String path) throws IOException {
        return reply("GET " + path + " HTTP/1.1\r\nHost: " + host.replace("<port>", "" + edge.edge.port()) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:<port>",
                "LocalHost:<port>",
                "127.0.0.1",
                "127.0.0.1:<port>",
                "[::1]:<port>",
                "friend.example",
                "friend.example:443",
                "FRIEND.example"
            })
    void are_answered_under_each_name_of_ours(String host) throws IOException {
        assertThat(called(host, "/fr")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:<port>",
                "friend.example.evil.example",
                "friend.example.",
                "friend.example:444",
                "localhost:1",
                "192.0.2.7",
                "127.0.0.1.evil.example"
            })
    void are_refused_under_any_other_on_each_path(String host) throws IOException {
        for (var path :
                new String[] {"/", "/fr", "/app", "/robots.txt", "/assets/app-3f2a.js", "/api/v1/site", "/none"}) {
            assertThat(called(host, path))
                    .startsWith("HTTP/1.1 421")
                    .contains("urn:paddock:misdirected", "X-Correlation-Id: ", "nosniff", "CHAT_ORIGINS");
        }
    }

    @Test
    void are_refused_by_an_address_written_in_full_as_well() throws IOException {
        assertThat(reply("GET http://evil.example/fr HTTP/1.1\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(reply("GET http://evil.example/fr HTTP/1.1\r\nHost: localhost\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
        assertThat(reply("GET http://localhost/fr HTTP/1.1\r\nHost: evil.example\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void without_a_name_are_malformed() throws IOException {
        assertThat(reply("GET /fr HTTP/1.1\r\n")).startsWith("HTTP/1.1 400").contains("urn:paddock:bad_request");
    }

    @Test
    void of_the_operator_s_probes_are_answered_under_any() throws IOException {
        assertThat(called("app:8080", "/health/ready")).startsWith("HTTP/1.1 200");
        assertThat(called("172.18.0.5:8080", "/health/live")).startsWith("HTTP/1.1 200");
        assertThat(called("app:8080", "/metrics")).startsWith("HTTP/1.1 200");
        assertThat(called("app:8080", "/metrics/../fr")).doesNotStartWith("HTTP/1.1 200");
        assertThat(called("app:8080", "/health/%2e%2e/fr")).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void that_bring_something_are_refused_before_it_is_read() throws IOException {
        var refused = reply("POST /api/v1/guests HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 1000\r\n");
        assertThat(refused).startsWith("HTTP/1.1 421").contains("Connection: close");
    }
}
