package dev.paddock.sse.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.TestEdge;
import dev.paddock.sse.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no well-behaved client sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawRequestsTest {
    private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

    private final TestEdge edge = TestEdge.impatient();

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    private String reply(String request) throws IOException {
        try (var wire = new Wire(edge.edge.port())) {
            return wire.send(request).all();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/assets/../index.html",
                "/assets/../../logback-test.xml",
                "/assets/..%2f..%2flogback-test.xml",
                "/assets/%2e%2e/%2e%2e/logback-test.xml",
                "/assets/..\\..\\logback-test.xml",
                "/assets//index.html",
                "/assets/%00.js",
                "/assets/;/app-3f2a.js",
                "/%61ssets/%252e%252e/logback-test.xml",
                "/app-3f2a.js%00.svg",
                "//assets/app-3f2a.js"
            })
    void get_no_file_by_a_crooked_path(String path) throws IOException {
        assertThat(reply("GET " + path + " HTTP/1.1\r\n" + END))
                .doesNotContain("<configuration>", "root:", "hello", "secret")
                .matches("(?s)HTTP/1.1 (400|404|302|200) .*")
                .containsAnyOf("urn:paddock:not_found", "urn:paddock:bad_request", "<title>Accueil</title>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/9.9\\r\\n | 505 | bad_request",
                "GET /%zz HTTP/1.1\\r\\n | 400 | bad_request",
                "no request at all\\r\\n | 400 | bad_request",
                "GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n | 400 | bad_request",
                "GET / HTTP/1.1\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n | 400 | bad_request",
                "POST /api/v1/guests HTTP/1.1\\r\\nContent-Length: x\\r\\n | 400 | bad_request",
            })
    void that_are_malformed_are_told_so_in_the_contract_s_form(String start, int status, String code)
            throws IOException {
        var reply = reply(start.strip().replace("\\r\\n", "\r\n") + END);

        assertThat(reply).startsWith("HTTP/1.1 " + status).contains("urn:paddock:" + code, "X-Correlation-Id: ");
        assertThat(reply).contains("X-Content-Type-Options: nosniff", "frame-ancestors 'none'");
        assertThat(reply.toLowerCase(Locale.ROOT)).doesNotContain("jetty", "java", "exception");
    }

    @Test
    void with_endless_headers_are_turned_down() throws IOException {
        assertThat(reply("GET / HTTP/1.1\r\nX-Long: " + "x".repeat(9_000) + "\r\n" + END))
                .startsWith("HTTP/1.1 431")
                .contains("urn:paddock:too_large");
        assertThat(reply("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\n" + END))
                .startsWith("HTTP/1.1 414")
                .contains("urn:paddock:too_large");
    }

    @Test
    void with_a_method_nobody_knows_are_turned_down() throws IOException {
        assertThat(reply("BREW /api/v1/me HTTP/1.1\r\n" + END)).matches("(?s)HTTP/1.1 (400|404|405|501) .*");
        assertThat(reply("TRACE / HTTP/1.1\r\nX-Secret: s3cr3t\r\n" + END)).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nX-Slow: ",
                "POST /api/v1/guests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n"
            })
    void that_drip_are_cut(String start) throws IOException {
        try (var wire = new Wire(edge.edge.port())) {
            wire.send(start);
            int drops = 0;
            while (wire.trySend("x") && drops++ < 200) {
                pause();
            }
            assertThat(drops).isBetween(4, 199);
        }
    }

    @Test
    void that_never_end_keep_nobody_else_waiting() throws IOException {
        var wires = new ArrayList<Wire>();
        try {
            for (int i = 0; i < 400; i++) {
                wires.add(new Wire(edge.edge.port())
                        .send("POST /api/v1/guests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"));
            }
            assertThat(edge.anonymous()
                            .post("/api/v1/guests", "{\"displayName\": \"Zoé\"}")
                            .status())
                    .isEqualTo(201);
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
    }

    @Test
    void that_come_one_after_the_other_on_one_connection_are_all_answered() throws IOException {
        try (var wire = new Wire(edge.edge.port())) {
            for (int i = 0; i < 8; i++) {
                wire.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                pause();
                pause();
            }
            assertThat(wire.send("GET /health/live HTTP/1.1\r\n" + END).all().split("\"up\"", -1))
                    .hasSize(10);
        }
    }

    /** Long enough for eight of them to outlast the patience of the edge under test. */
    private static void pause() {
        LockSupport.parkNanos(50_000_000);
    }
}
