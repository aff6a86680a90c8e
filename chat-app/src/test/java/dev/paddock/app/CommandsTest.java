package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an operator does at the command line, in processes of its own over an H2 file. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class CommandsTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path folder;

    private RunningPaddock createAdmin(String email, String password) throws Exception {
        return RunningPaddock.in(folder, Map.of(), "admin", "create", email).fed(password);
    }

    private static HttpResponse<String> post(URI address, String path, String body, String... cookie) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Origin", "http://localhost:" + address.getPort())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (cookie.length > 0) {
            request.header("Cookie", cookie[0]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void the_first_admin_is_made_by_the_operator_and_needs_a_second_factor() throws Exception {
        try (var command = createAdmin("nadia@paddock.example", PASSWORD)) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
            assertThat(command.restOfOutput()).singleElement().asString().contains("nadia@paddock.example is an admin");
            assertThat(command.log()).doesNotContain(PASSWORD);
        }
        try (var paddock = RunningPaddock.in(folder, Map.of())) {
            var address = paddock.awaitReady();
            var signedIn = post(
                    address, "/sessions", "{\"email\":\"nadia@paddock.example\",\"password\":\"" + PASSWORD + "\"}");
            assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
            assertThat(signedIn.body()).contains("\"role\":\"admin\"");
            String cookie =
                    signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

            var refused = post(address, "/admin/rooms", "{\"name\":\"Atelier\",\"capacity\":2}", cookie);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("otp_required");
            assertThat(post(address, "/me/totp", "{\"currentPassword\":\"" + PASSWORD + "\"}", cookie)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobody_is_made_an_admin_with_a_short_or_weak_password_or_a_taken_address() throws Exception {
        try (var command = createAdmin("nadia@paddock.example", "short")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.log()).startsWith("paddock: ").contains("12");
        }
        try (var command = createAdmin("nadia@paddock.example", "motdepasse2026")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.log()).startsWith("paddock: ").contains("among the commonest");
        }
        try (var command = createAdmin("nadia@paddock.example", PASSWORD)) {
            assertThat(command.awaitEnd()).isZero();
        }
        try (var command = createAdmin("NADIA@paddock.example", PASSWORD)) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.log()).contains("There is an account with this e-mail address already");
        }
    }

    @Test
    void the_audit_log_is_verified_and_tampering_with_it_found() throws Exception {
        try (var command = createAdmin("nadia@paddock.example", PASSWORD)) {
            assertThat(command.awaitEnd()).isZero();
        }
        try (var command = RunningPaddock.in(folder, Map.of(), "audit", "verify")) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
            assertThat(command.restOfOutput()).singleElement().asString().contains("intact: 1 entries");
        }
        tamper();
        try (var command = RunningPaddock.in(folder, Map.of(), "audit", "verify")) {
            assertThat(command.awaitEnd()).isEqualTo(4);
            assertThat(command.log()).contains("paddock: the audit log is broken at entry 1");
        }
    }

    @Test
    void an_unknown_command_is_one_clear_line() throws Exception {
        try (var command = RunningPaddock.in(folder, Map.of(), "make", "coffee")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.log()).startsWith("paddock: Unmatched arguments").contains("paddock --help");
            assertThat(command.log().lines()).hasSize(1);
        }
    }

    @Test
    void help_needs_neither_settings_nor_a_database() throws Exception {
        try (var command = RunningPaddock.in(folder, Map.of("CHAT_ZONE", "Europe/Atlantis"), "backup", "--help")) {
            assertThat(command.awaitEnd()).isZero();
            assertThat(command.restOfOutput()).anyMatch(line -> line.startsWith("Usage: paddock backup"));
            assertThat(command.log()).isEmpty();
        }
    }

    @Test
    void the_server_is_asked_for_its_health_without_setting_up_anything() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var settings = Map.of("CHAT_HTTP_PORT", String.valueOf(port));
        try (var down = RunningPaddock.in(folder, settings, "health")) {
            assertThat(down.awaitEnd()).isEqualTo(1);
            assertThat(down.log()).startsWith("paddock: not ready: ");
        }
        try (var paddock = RunningPaddock.in(folder, settings)) {
            paddock.awaitReady();
            try (var up = RunningPaddock.in(folder, settings, "health")) {
                assertThat(up.awaitEnd()).as(up.log()).isZero();
                assertThat(up.log()).isEmpty();
                assertThat(up.restOfOutput()).isEmpty();
            }
        }
        assertThat(folder.resolve("data")).isDirectory(); // the server's own; asking made none before it
    }

    @Test
    void a_key_that_leaked_is_replaced() throws Exception {
        String token;
        try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true"))) {
            token = token(paddock.awaitReady());
            assertThat(me(paddock, token)).isEqualTo(200);
        }
        try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true"))) {
            paddock.awaitReady();
            assertThat(me(paddock, token)).as("a start alone changes nothing").isEqualTo(200);
        }
        try (var command = RunningPaddock.in(folder, Map.of(), "keys", "rotate")) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
        }
        try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true"))) {
            var address = paddock.awaitReady();
            assertThat(me(paddock, token)).isEqualTo(401);
            assertThat(me(paddock, token(address))).isEqualTo(200);
        }
    }

    private static String token(URI address) throws Exception {
        var answer =
                post(address, "/tokens", "{\"email\":\"claire@paddock.example\",\"password\":\"paddock-demo-2026\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceFirst(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    }

    private static int me(RunningPaddock paddock, String token) throws Exception {
        var request = HttpRequest.newBuilder(paddock.address().resolve("/api/v1/me"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void demo_data_is_checked_with_everything_that_is_wrong() throws Exception {
        try (var command = RunningPaddock.in(folder, Map.of(), "fixtures", "check")) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
            assertThat(command.restOfOutput()).singleElement().asString().contains("5 people, 3 rooms, 12 calendars");
        }
        assertThat(folder.resolve("data")).doesNotExist();
        var own = Files.createDirectory(folder.resolve("own"));
        try (var files = Files.list(Path.of("../fixtures"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        own.resolve(file.getFileName()),
                        text.replaceFirst("\"capacity\": \\d+", "\"capacity\": 1")
                                .replaceFirst("\"role\": \"advisor\"", "\"role\": \"boss\""));
            }
        }
        try (var command = RunningPaddock.in(folder, Map.of(), "fixtures", "check", "own")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.log())
                    .contains("paddock: people.json: people[1].role: ")
                    .contains("paddock: rooms.json: rooms[0].capacity: ")
                    .endsWith("paddock: 2 things are wrong\n");
        }
    }

    /** As somebody would who owns the file and takes the guard away first. */
    private void tamper() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("data/paddock") + ";MODE=PostgreSQL";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER audit_kept");
            assertThat(statement.executeUpdate("UPDATE audit_entries SET action = 'nothing'"))
                    .isEqualTo(1);
        }
    }
}
