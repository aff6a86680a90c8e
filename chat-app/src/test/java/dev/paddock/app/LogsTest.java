package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a process logs and reports of a day on which things go wrong: all one needs to find out why, and nothing of anybody. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class LogsTest {
    private static final String ADDRESS = "planted.claire@paddock.example";
    private static final String PASSWORD = "Qv7-tolbrunske-93x";
    private static final String WORDS = "planted words";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> secrets =
            new ArrayList<>(List.of(ADDRESS, PASSWORD, WORDS, "planted", "secret-in-query"));

    @TempDir
    private Path folder;

    @Test
    void lead_from_an_answer_to_the_statement_that_failed_and_tell_nothing_of_anybody() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                var sentry = new FakeSentry();
                var paddock = RunningPaddock.in(folder, settings(postgres, sentry.dsn()))) {
            var address = paddock.awaitReady();
            String cookie = signUp(address);
            assertThat(post(address, "/sessions?q=secret-in-query", credentials("wrong-" + PASSWORD), null)
                            .statusCode())
                    .isEqualTo(401);

            execute(postgres, "ALTER TABLE consents RENAME TO mislaid");
            var failed = post(address, "/accounts", account("other-" + ADDRESS), null);
            assertThat(failed.statusCode()).isEqualTo(500);
            var refused = overWebSocket(address, cookie, postgres);

            assertThat(paddock.terminate()).isZero();
            var lines = paddock.log().lines().map(JSON::readTree).toList();
            String overHttp = failed.headers().firstValue("X-Correlation-Id").orElseThrow();
            assertThat(lines).allMatch(line -> line.get("timestamp").asString().endsWith("Z"));
            assertThat(messages(lines, overHttp))
                    .anyMatch(message ->
                            message.matches("a statement failed \\(42P01\\) in process [0-9]+: .*consents.*"))
                    .contains("a call failed");
            String overSockets = refused.replaceAll("(?s).*correlation id ([A-Za-z0-9.-]+)\\..*", "$1");
            assertThat(overSockets).endsWith(".start-1");
            assertThat(messages(lines, overSockets))
                    .anyMatch(message -> message.startsWith("a statement failed (42P01) in process "))
                    .contains("a command failed");
            assertThat(paddock.log()).doesNotContain(secrets);

            assertThat(sentry.envelopes()).hasSize(2).allMatch(envelope -> envelope.contains("paddock@"));
            assertThat(sentry.envelopes())
                    .filteredOn(envelope -> envelope.contains(overHttp))
                    .hasSize(1);
            assertThat(sentry.envelopes())
                    .filteredOn(envelope -> envelope.contains(overSockets))
                    .hasSize(1);
            assertThat(String.join("\n", sentry.envelopes()))
                    .contains("UnableToExecuteStatementException", "dev.paddock.")
                    .doesNotContain(secrets)
                    .doesNotContain("server_name", InetAddress.getLocalHost().getHostName(), "breadcrumbs", "\"user\"");
        }
    }

    @Test
    void and_a_sentry_that_is_away_holds_nothing_up() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                var paddock = RunningPaddock.in(folder, settings(postgres, "http://key@127.0.0.1:" + closed + "/7"))) {
            var address = paddock.awaitReady();
            execute(postgres, "ALTER TABLE consents RENAME TO mislaid");
            for (int i = 0; i < 40; i++) {
                assertThat(post(address, "/accounts", account(i + ADDRESS), null)
                                .statusCode())
                        .isEqualTo(500);
            }
            assertThat(paddock.terminate()).isZero();
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres, String dsn) {
        return Map.of(
                "CHAT_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "CHAT_DB_USER",
                "postgres",
                "SENTRY_DSN",
                dsn);
    }

    private static List<String> messages(List<JsonNode> lines, String correlation) {
        return lines.stream()
                .filter(line -> line.path("correlationId").asString("").equals(correlation))
                .map(line -> line.get("message").asString())
                .toList();
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String account(String address) {
        return "{\"email\":\"" + address + "\",\"password\":\"" + PASSWORD
                + "\",\"displayName\":\"Planted\",\"marketingOptIn\":true}";
    }

    private static String credentials(String password) {
        return "{\"email\":\"" + ADDRESS + "\",\"password\":\"" + password + "\"}";
    }

    private String signUp(URI address) throws IOException, InterruptedException {
        var signedUp = post(address, "/accounts", account(ADDRESS), null);
        assertThat(signedUp.statusCode()).as(signedUp.body()).isEqualTo(201);
        String cookie =
                signedUp.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        secrets.add(cookie.substring(cookie.indexOf('=') + 1));
        return cookie;
    }

    /** Sends words where they may not be sent, and asks the assistant when its table is gone; returns what is said of that. */
    private String overWebSocket(URI address, String cookie, EmbeddedPostgres postgres) throws Exception {
        var ticket = JSON.readTree(post(address, "/ws-tickets", "", cookie).body());
        secrets.add(ticket.get("ticket").asString());
        var heard = new Heard();
        var socket = client.newWebSocketBuilder()
                .header("Origin", "http://localhost:" + address.getPort())
                .buildAsync(URI.create(ticket.get("url").asString()), heard)
                .join();
        socket.sendText(
                        "{\"type\":\"hello\",\"id\":\"hello-1\",\"ticket\":\""
                                + ticket.get("ticket").asString() + "\"}",
                        true)
                .join();
        heard.until("hello-1");
        socket.sendText(
                        "{\"type\":\"message.send\",\"id\":\"post-1\",\"conversation\":\"none\",\"clientId\":\"client-id-1\",\"text\":\""
                                + WORDS + "\"}",
                        true)
                .join();
        heard.until("post-1");
        execute(postgres, "ALTER TABLE dialogs RENAME TO astray");
        socket.sendText("{\"type\":\"assistant.start\",\"id\":\"start-1\"}", true)
                .join();
        return heard.until("start-1");
    }

    private HttpResponse<String> post(URI address, String path, String body, @Nullable String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Origin", "http://localhost:" + address.getPort())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What comes over a WebSocket. */
    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final StringBuilder frame = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                frames.add(frame.toString());
                frame.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, part, last);
        }

        String until(String id) throws InterruptedException {
            String next;
            do {
                next = frames.poll(30, TimeUnit.SECONDS);
                assertThat(next).as("an answer to %s", id).isNotNull();
            } while (!next.contains(id));
            return next;
        }
    }
}
