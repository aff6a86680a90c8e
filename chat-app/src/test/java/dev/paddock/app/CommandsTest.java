package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does at the command line, in processes of its own over an H2 file. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
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
            assertThat(post(address, "/me/totp", "{}", cookie).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobody_is_made_an_admin_with_a_short_password_or_a_taken_address() throws Exception {
        try (var command = createAdmin("nadia@paddock.example", "short")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.log()).startsWith("paddock: ").contains("12");
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
            assertThat(command.log())
                    .startsWith("paddock: there is no such command")
                    .contains("admin create <email>");
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
