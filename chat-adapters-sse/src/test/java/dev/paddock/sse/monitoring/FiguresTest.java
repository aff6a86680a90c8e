package dev.paddock.sse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.HttpRecorder.Attempt;
import dev.paddock.sse.HttpRecorder.Limit;
import dev.paddock.sse.HttpRecorder.StreamKind;
import dev.paddock.sse.Reply;
import dev.paddock.sse.Tallied;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final TestEdge edge = TestEdge.limited();
    private final Tallied tallied = edge.tallied;
    private final Client anyone = edge.anonymous();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private Reply signIn(String who, String password) {
        return anyone.post("/api/v1/sessions", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(who, password));
    }

    private void signUp(String who) {
        anyone.post("/api/v1/accounts", """
            {"email": "%s", "password": "a-long-password", "displayName": "Claire"}\
            """.formatted(who)).is(201);
    }

    @Test
    void answers_count_by_the_pattern_of_their_route_and_never_by_the_path() throws InterruptedException {
        anyone.get("/health/live").is(200);
        assertThat(tallied.nextAnswer()).isEqualTo("GET /health/live 200");

        anyone.post("/api/v1/admin/advice-requests/x17/accept").is(401);
        assertThat(tallied.nextAnswer()).isEqualTo("POST /api/v1/admin/advice-requests/{id}/accept 401");

        anyone.get("/api/v1/me/x17").is(404);
        assertThat(tallied.nextAnswer()).isEqualTo("GET none 404");

        anyone.send("PUT", "/api/v1/rooms", null).is(405);
        assertThat(tallied.nextAnswer()).isEqualTo("PUT none 405");

        anyone.send("BREW", "/api/v1/rooms", null);
        assertThat(tallied.nextAnswer()).startsWith("other none");
    }

    @Test
    void a_fault_of_ours_counts_as_what_its_caller_saw() throws InterruptedException {
        edge.failWith(new IllegalStateException("a mistake"));

        anyone.post("/api/v1/guests", "{\"displayName\": \"Zoé\"}").is(500);

        assertThat(tallied.nextAnswer()).isEqualTo("POST /api/v1/guests 500");
    }

    @Test
    void a_stream_counts_once_and_when_it_is_open() throws Exception {
        var advisor = edge.world.advisor("marc");
        try (var stream = edge.programOf(advisor).stream("/api/v1/admin/events")) {
            assertThat(tallied.nextAnswer()).isEqualTo("GET /api/v1/admin/events 200");
            stream.next("snapshot");
            assertThat(edge.edge.staffStreams()).isEqualTo(1);
        }
        edge.browserOf(Role.ADVISOR).get("/api/v1/admin/requests");
        edge.close(); // and with it the stream

        assertThat(tallied.sent(StreamKind.STAFF)).isEqualTo(2); // how it begins, and the snapshot
        assertThat(tallied.sent(StreamKind.OFFERS)).isZero();
        assertThat(tallied.nextAnswer()).doesNotContain("/admin/events");
    }

    @Test
    void sign_ins_count_by_how_they_ended() {
        signUp("claire@paddock.example");

        signIn("claire@paddock.example", "a-long-password").is(200);
        signIn("claire@paddock.example", "a-wrong-password").is(401);
        signIn("no address", "a-long-password").is(401);

        assertThat(tallied.attempts).containsExactly(Attempt.SUCCEEDED, Attempt.FAILED, Attempt.FAILED);
    }

    @Test
    void what_was_too_much_counts_under_its_limit() {
        signUp("claire@paddock.example");
        for (int i = 0; i < 6; i++) {
            signIn("claire@paddock.example", "a-wrong-password");
        }

        assertThat(tallied.attempts).hasSize(5);
        assertThat(tallied.limited).containsExactly(Limit.SIGN_INS_BY_ACCOUNT);
    }

    @Test
    void too_many_streams_of_one_person_count_as_such() {
        var program = edge.programOf(edge.world.customer("claire"));
        for (int i = 0; i < 10; i++) {
            program.stream("/api/v1/notifications/stream");
        }

        program.get("/api/v1/notifications/stream").isProblem(429, "rate_limited");

        assertThat(tallied.limited).containsExactly(Limit.STREAMS);
    }
}
