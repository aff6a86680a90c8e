package dev.paddock.sse.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import dev.paddock.sse.Wire;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesTest {
    private static final String GOOD = "{\"displayName\": \"Zoé\"}";

    private final TestEdge edge = TestEdge.unlimited();
    private final Client program = edge.anonymous();

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON"})
    void are_json(String type) {
        program.with("Content-Type", type).post("/api/v1/guests", GOOD).is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "text/json"
            })
    void of_other_types_are_refused(String type) {
        program.with("Content-Type", type).post("/api/v1/guests", GOOD).isProblem(400, "bad_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "null",
                "{\"displayName\": \"Zoé\"} {}",
                "{\"displayName\": \"Zoé\", \"displayName\": \"Max\"}",
                "{'displayName': 'Zoé'}",
                "{\"displayName\": \"Zoé\", \"x\": [[[[[[[[[[[[]]]]]]]]]]]]}",
                "{\"displayName\": \"Zoé\", \"x\": 1111111111111111111111111111111111111111}"
            })
    void that_are_not_one_well_formed_object_are_refused(String body) {
        assertThat(program.post("/api/v1/guests", body)
                        .isProblem(400, "bad_request")
                        .text())
                .doesNotContain("Zo", "tools.jackson");
    }

    @Test
    void that_are_missing_are_missed() {
        program.post("/api/v1/guests").isProblem(400, "bad_request");
    }

    @Test
    void may_hold_what_this_version_does_not_know() {
        program.post("/api/v1/guests", "{\"displayName\": \"Zoé\", \"later\": {\"a\": [1, 2]}}")
                .is(201);
    }

    @Test
    void are_at_most_64_KiB_long() {
        var padding = " ".repeat(64 * 1024 - 23);
        program.post("/api/v1/guests", GOOD + padding.substring(1)).is(201);
        program.post("/api/v1/guests", GOOD + padding + "  ").isProblem(413, "too_large");
        program.post("/api/v1/guests", GOOD + " ".repeat(1_000_000)).isProblem(413, "too_large");
    }

    @Test
    void are_at_most_64_KiB_long_even_when_nobody_says_how_long() throws IOException {
        var chunk = "1000\r\n" + " ".repeat(4096) + "\r\n";
        try (var wire = new Wire(edge.edge.port())) {
            var headers = "Host: localhost\r\nContent-Type: application/json\r\n";
            var framing = "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
            wire.send("POST /api/v1/guests HTTP/1.1\r\n" + headers + framing);
            wire.trySend(chunk.repeat(32) + "0\r\n\r\n");
            assertThat(wire.all()).startsWith("HTTP/1.1 413").contains("urn:paddock:too_large");
        }
    }
}
