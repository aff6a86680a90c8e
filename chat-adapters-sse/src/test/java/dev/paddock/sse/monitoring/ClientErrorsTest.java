package dev.paddock.sse.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.ClientError;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClientErrorsTest {
    private final TestEdge edge = TestEdge.behindProxy();
    private final Client visitor = edge.anonymous().with("X-Forwarded-For", "192.0.2.1");

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private static Reply report(Client client, String fields) {
        return client.post("/api/v1/client-errors", "{\"page\": \"/app/chat\"" + fields + "}");
    }

    private static Reply message(Client client, String message) {
        return report(client, ", \"message\": \"" + message + "\"");
    }

    @Test
    void are_passed_on_without_what_may_be_about_a_person() {
        var reply = visitor.post("/api/v1/client-errors", """
            {"message": "no \\"Bonjour, ici Claire\\" for claire@paddock.example\\n2026 ERROR forged",
             "stack": "Error: no\\n    at show (https://paddock.example/assets/chat.js?t=secret:1:2)\\n\\n    at x",
             "page": "/staff/conversations/0190f3a2-7c5e-7d10-9a42-1c6f1e0b8a55/edit?token=secret",
             "version": "0.1.0"}\
            """).is(204);

        assertThat(reply.text()).isEmpty();
        assertThat(edge.clientErrors)
                .containsExactly(new ClientError(
                        "no <quoted> for <e-mail> 2026 ERROR forged",
                        "Error: no | at show (https://paddock.example/assets/chat.js:1:2) | at x",
                        "/staff/conversations/:id/edit",
                        "0.1.0",
                        reply.header("X-Correlation-Id")));
    }

    @Test
    void are_taken_from_pages_that_know_neither_their_stack_nor_their_release() {
        message(visitor, "boom").is(204);

        assertThat(edge.clientErrors).singleElement().satisfies(error -> {
            assertThat(error.stack()).isNull();
            assertThat(error.version()).isNull();
        });
    }

    @Nested
    class Are_refused {
        @Test
        void when_they_are_too_long_or_say_nothing() {
            message(visitor, "x".repeat(300)).is(204);
            message(visitor, "x".repeat(301)).isProblem(422, "invalid_value");
            message(visitor, " ").isProblem(422, "invalid_value");
            report(visitor, "").isProblem(422, "invalid_value");
            report(visitor, ", \"message\": \"boom\", \"stack\": \"" + "x".repeat(4001) + "\"")
                    .isProblem(422, "invalid_value");
            report(visitor, ", \"message\": \"boom\", \"version\": \"<b>\"").isProblem(422, "invalid_value");

            assertThat(edge.clientErrors).hasSize(1);
        }

        @Test
        void from_pages_of_others() {
            message(visitor.with("Origin", "https://evil.example"), "boom").isProblem(403, "forbidden");

            assertThat(edge.clientErrors).isEmpty();
        }

        @Test
        void once_there_were_sixty_from_one_address() {
            for (int i = 0; i < 60; i++) {
                message(visitor, "boom").is(204);
            }

            message(visitor, "boom").isProblem(429, "rate_limited");
            message(edge.anonymous().with("X-Forwarded-For", "192.0.2.2"), "boom")
                    .is(204);
        }
    }
}
