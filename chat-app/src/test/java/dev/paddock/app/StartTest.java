package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class StartTest {
    private static final Map<String, String> DEMO = Map.of("CHAT_DEMO", "true");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private int get(URI address, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String text(URI address, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private int signIn(URI address, String person) throws IOException, InterruptedException {
        String body = "{\"email\":\"" + person + "@paddock.example\",\"password\":\"paddock-demo-2026\"}";
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .header("Origin", "http://localhost:" + address.getPort())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** A port that is looked for and let go again may be somebody else's by the time it is taken. */
    @Test
    void finds_ports_for_many_that_start_at_once() throws Exception {
        var all = new ArrayList<RunningPaddock>();
        try {
            for (int i = 0; i < 6; i++) {
                var own = Files.createDirectory(folder.resolve("paddock" + i));
                all.add(RunningPaddock.in(own, DEMO));
            }
            for (var paddock : all) {
                var address = paddock.awaitReady();
                assertThat(get(address, "/health/ready")).isEqualTo(200);
                assertThat(signIn(address, "claire")).isEqualTo(200);
            }
            assertThat(all).extracting(RunningPaddock::address).doesNotHaveDuplicates();
        } finally {
            all.forEach(RunningPaddock::close);
        }
    }

    @Nested
    class In_demo_mode {
        @Test
        void says_that_it_is_ready_and_ends_in_peace_on_sigterm() throws Exception {
            try (var paddock = RunningPaddock.in(folder, DEMO)) {
                var address = paddock.awaitReady();

                assertThat(get(address, "/health/ready")).isEqualTo(200);
                assertThat(get(address, "/fr")).isEqualTo(200);
                assertThat(text(address, "/metrics"))
                        .contains("paddock_connections 0", "paddock_advisors_available 0", "jvm_memory_used_bytes");
                assertThat(text(address, "/metrics").lines())
                        .anyMatch(line -> line.matches("paddock_messages_stored_total [1-9][0-9.]*")); // the demo's
                assertThat(paddock.terminate()).isZero();
                assertThat(paddock.restOfOutput()).isEmpty();
                assertThat(paddock.log()).doesNotContain("\tat ", "Exception", "ERROR", "DEBUG");
            }
        }

        @Test
        void lets_in_everybody_the_contract_names() throws Exception {
            try (var paddock = RunningPaddock.in(folder, DEMO)) {
                var address = paddock.awaitReady();

                for (String person : new String[] {"admin", "advisor", "claire", "karim", "lea"}) {
                    assertThat(signIn(address, person)).as(person).isEqualTo(200);
                }
            }
        }

        @Test
        void runs_on_postgresql_as_well() throws Exception {
            try (var postgres = EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on") // off by default there, which is refused
                            .setServerConfig("synchronous_commit", "on")
                            .start();
                    var paddock = RunningPaddock.in(
                            folder,
                            Map.of(
                                    "CHAT_DEMO", "true",
                                    "CHAT_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                                    "CHAT_DB_USER", "postgres"))) {
                assertThat(signIn(paddock.awaitReady(), "claire")).isEqualTo(200);
                assertThat(paddock.terminate()).isZero();
                assertThat(paddock.log()).doesNotContain("\tat ", "WARN", "ERROR");
            }
        }

        @Test
        void says_in_the_log_that_limits_are_off() throws Exception {
            try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true", "CHAT_LIMITS", "off"))) {
                var address = paddock.awaitReady();

                for (int attempt = 0; attempt < 7; attempt++) {
                    assertThat(signIn(address, "nobody")).isEqualTo(401);
                }
                assertThat(paddock.log()).contains("CHAT_LIMITS=off");
            }
        }

        @Test
        void finds_everything_again_after_being_killed() throws Exception {
            try (var first = RunningPaddock.in(folder, DEMO)) {
                first.awaitReady();
                first.kill();
            }
            try (var second = RunningPaddock.in(folder, DEMO)) {
                assertThat(signIn(second.awaitReady(), "claire")).isEqualTo(200);
                assertThat(second.log()).doesNotContain("demo mode: 5 people");
            }
        }

        @Test
        void refuses_demo_data_with_a_mistake() throws Exception {
            var fixtures = Files.createDirectory(folder.resolve("fixtures"));
            Files.writeString(fixtures.resolve("people.json"), "{\"people\": [{\"email\": 7}]}");
            try (var paddock =
                    RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true", "CHAT_FIXTURES", fixtures.toString()))) {
                assertThat(paddock.awaitEnd()).isEqualTo(2);
                assertThat(paddock.log()).isEqualTo("paddock: people.json: people[0].email: a text is needed\n");
            }
        }
    }

    @Nested
    class Without_what_it_needs {
        @Test
        void ends_with_one_line_about_dealerships_that_can_t_be_read() throws Exception {
            var own = Files.writeString(folder.resolve("shops.json"), "{\"email\": \"bonjour@shop.example\"}");
            try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_DEALERSHIPS", own.toString()))) {
                assertThat(paddock.awaitEnd()).isEqualTo(2);
                assertThat(paddock.log()).isEqualTo("paddock: shops.json: dealerships: is missing\n");
            }
        }

        @Test
        void ends_with_one_line_about_a_wrong_setting() throws Exception {
            try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_ZONE", "Europe/Atlantis"))) {
                assertThat(paddock.awaitEnd()).isEqualTo(2);
                assertThat(paddock.log())
                        .isEqualTo("paddock: CHAT_ZONE: \"Europe/Atlantis\" is not a time zone such as Europe/Paris\n");
                assertThat(paddock.restOfOutput()).isEmpty();
            }
        }

        @Test
        void ends_with_one_line_about_a_metrics_token_that_can_be_guessed() throws Exception {
            try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_METRICS_TOKEN", "swordfish"))) {
                assertThat(paddock.awaitEnd()).isEqualTo(2);
                assertThat(paddock.log())
                        .isEqualTo("paddock: CHAT_METRICS_TOKEN: the value is not 24 or more printable ASCII characters"
                                + " without spaces\n");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"CHAT_HTTP_PORT", "CHAT_WS_PORT"})
        void ends_with_one_line_about_a_port_in_use(String setting) throws Exception {
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var paddock = RunningPaddock.in(folder, Map.of(setting, String.valueOf(taken.getLocalPort())))) {
                assertThat(paddock.awaitEnd()).isEqualTo(2);
                assertThat(paddock.log()).startsWith("paddock: ").contains(String.valueOf(taken.getLocalPort()));
                assertThat(paddock.log().lines()).hasSize(1);
            }
        }

        @Test
        void ends_with_one_line_about_a_database_that_is_away() throws Exception {
            int closed;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                closed = socket.getLocalPort();
            }
            var settings = Map.of(
                    "CHAT_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + closed + "/paddock?user=paddock",
                    "CHAT_DB_PASSWORD",
                    "hush-hush");
            try (var paddock = RunningPaddock.in(folder, settings)) {
                assertThat(paddock.awaitEnd()).isEqualTo(3);
                assertThat(paddock.log()).startsWith("paddock: ").doesNotContain("hush-hush");
                assertThat(paddock.log().lines()).hasSize(1);
            }
        }

        @Test
        void ends_with_one_line_about_a_database_that_has_no_folder() throws Exception {
            var file = Files.createFile(folder.resolve("file"));
            try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_DB_URL", "jdbc:h2:" + file + "/paddock"))) {
                assertThat(paddock.awaitEnd()).isEqualTo(3);
                assertThat(paddock.log()).startsWith("paddock: ");
                assertThat(paddock.log().lines()).hasSize(1);
                assertThat(paddock.restOfOutput()).isEmpty();
            }
        }

        @Test
        void ends_with_one_line_about_a_database_that_another_one_has() throws Exception {
            try (var first = RunningPaddock.in(folder, Map.of())) {
                first.awaitReady();
                try (var second = RunningPaddock.in(folder, Map.of())) {
                    assertThat(second.awaitEnd()).isEqualTo(3);
                    assertThat(second.log().lines()).hasSize(1);
                }
            }
        }
    }
}
