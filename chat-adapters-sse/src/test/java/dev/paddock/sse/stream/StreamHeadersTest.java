package dev.paddock.sse.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamHeadersTest {
    private static final String OFFERS = "/api/v1/notifications/stream";
    private static final String STAFF = "/api/v1/admin/events";

    private final TestEdge edge = TestEdge.unlimited();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private Client reader() {
        return edge.programOf(edge.world.advisor("sophie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFERS, STAFF})
    void keep_streams_out_of_caches_and_from_being_taken_for_anything_else(String path) {
        try (var stream = reader().stream(path)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(stream.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(stream.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(stream.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.header("X-Correlation-Id")).isNotEmpty();
            assertThat(stream.header("Set-Cookie")).isEmpty();
            assertThat(stream.header("Content-Encoding")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFERS, STAFF})
    void show_streams_to_pages_of_the_allowed_origins_alone_and_never_with_cookies(String path) {
        try (var stranger = reader().with("Origin", "https://evil.example").stream(path);
                var friend = reader().with("Origin", TestEdge.FRIEND).stream(path)) {
            assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(stranger.header("Vary")).contains("Origin");
            assertThat(friend.header("Access-Control-Allow-Origin")).isEqualTo(TestEdge.FRIEND);
            assertThat(friend.header("Access-Control-Allow-Credentials")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFERS, STAFF})
    void come_with_the_problem_for_who_may_not_read_the_stream(String path) {
        var refused = edge.anonymous().get(path).isProblem(401, "unauthenticated");

        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void are_followed_by_when_to_come_back_and_an_id_to_go_on_from() {
        try (var stream = reader().stream(STAFF)) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            assertThat(stream.retry()).isEqualTo("2000");
            assertThat(stream.lastId()).matches("\\S+");
        }
    }
}
