package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Disaster and recovery, as docs/backup.md tells an operator: the server, its commands, and a client that comes back. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class RestoreTest {
    private static final Map<String, String> SERVER = Map.of("CHAT_DEMO", "true", "CHAT_LIMITS", "off");
    private static final String ROOM = "Balades";

    @TempDir
    private Path folder;

    private final CachingClient claire = new CachingClient("claire@paddock.example");

    @AfterEach
    void hangUp() {
        claire.close();
    }

    private static Map<String, String> with(Map<String, String> database) {
        var settings = new HashMap<>(SERVER);
        settings.putAll(database);
        return settings;
    }

    private String done(Map<String, String> database, String... arguments) throws Exception {
        try (var command = RunningPaddock.in(folder, database, arguments)) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
            return String.join("\n", command.restOfOutput());
        }
    }

    private String refused(int code, Map<String, String> database, String... arguments) throws Exception {
        try (var command = RunningPaddock.in(folder, database, arguments)) {
            assertThat(command.awaitEnd()).as(command.log()).isEqualTo(code);
            assertThat(command.log().lines()).hasSize(1);
            return command.log();
        }
    }

    private static String sessionOf(URI address) throws IOException, InterruptedException {
        String body = "{\"email\":\"karim@paddock.example\",\"password\":\"paddock-demo-2026\"}";
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .header("Origin", "http://localhost:" + address.getPort())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static int me(RunningPaddock paddock, String header, String value)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(paddock.address().resolve("/api/v1/me"))
                .header(header, value)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void an_h2_file_comes_back_as_it_was_and_clients_notice() throws Exception {
        var first = Map.of("CHAT_DB_URL", "jdbc:h2:file:./first/paddock");
        var second = Map.of("CHAT_DB_URL", "jdbc:h2:file:./second/paddock");
        Map<Long, String> atBackup;
        String session;
        String token;
        try (var paddock = RunningPaddock.in(folder, with(first))) {
            session = sessionOf(paddock.awaitReady());
            token = claire.token(paddock);
            claire.connect(paddock, ROOM);
            sayTwenty("before");
            atBackup = claire.cached();
            assertThat(refused(3, first, "backup", "early.backup")).contains("another process holds the file");
            paddock.terminate();
        }
        assertThat(done(first, "backup", "shop.backup")).contains("shop.backup: ", "audit log intact");
        try (var paddock = RunningPaddock.in(folder, with(first))) {
            paddock.awaitReady();
            claire.connect(paddock, ROOM);
            sayTwenty("lost");
            assertThat(me(paddock, "Cookie", session)).isEqualTo(200);
            paddock.terminate();
        }

        assertThat(refused(2, first, "restore", "shop.backup")).contains("nothing is ever overwritten");
        assertThat(done(second, "restore", "shop.backup")).contains("restored ", "a new epoch began");

        try (var paddock = RunningPaddock.in(folder, with(second))) {
            paddock.awaitReady();
            assertThat(me(paddock, "Cookie", session)).isEqualTo(401);
            assertThat(me(paddock, "Authorization", "Bearer " + token)).isEqualTo(401);
            claire.connect(paddock, ROOM);
            assertThat(claire.epochs().get(0)).isEqualTo(claire.epochs().get(1));
            assertThat(claire.epochs().get(2)).isNotEqualTo(claire.epochs().get(0));
            assertThat(claire.cached()).isEqualTo(atBackup);
            assertThat(claire.say("and on we go")).isEqualTo(atBackup.size() + 1);
            assertThat(claire.firstOfferEvent(paddock, "7")).isEqualTo("event: resync");
            paddock.terminate();
        }
        assertThat(done(second, "audit", "verify")).contains("intact");
    }

    @Test
    void postgresql_is_backed_up_while_people_write() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var first = database(postgres, "first");
            var second = database(postgres, "second");
            Map<Long, String> atLeast;
            Map<Long, String> all;
            try (var paddock = RunningPaddock.in(folder, with(first))) {
                paddock.awaitReady();
                claire.connect(paddock, ROOM);
                sayTwenty("before");
                atLeast = claire.cached();
                try (var backup = RunningPaddock.in(folder, first, "backup", "shop.backup")) {
                    while (backup.isAlive()) {
                        claire.say("meanwhile");
                    }
                    assertThat(backup.awaitEnd()).as(backup.log()).isZero();
                }
                sayTwenty("lost");
                all = claire.cached();
                paddock.terminate();
            }
            done(second, "restore", "shop.backup");

            try (var paddock = RunningPaddock.in(folder, with(second))) {
                paddock.awaitReady();
                claire.connect(paddock, ROOM);
                assertThat(claire.epochs().get(1)).isNotEqualTo(claire.epochs().get(0));
                var restored = claire.cached();
                assertThat(restored).containsAllEntriesOf(atLeast).doesNotContainValue("lost 0");
                assertThat(all).containsAllEntriesOf(restored);
                assertThat(claire.say("and on we go")).isEqualTo(restored.size() + 1);
                paddock.terminate();
            }
            assertThat(done(second, "audit", "verify")).contains("intact");
        }
    }

    @Test
    void a_database_replaced_by_hand_gets_a_new_epoch_by_command() throws Exception {
        var database = Map.of("CHAT_DB_URL", "jdbc:h2:file:./first/paddock");
        String session;
        try (var paddock = RunningPaddock.in(folder, with(database))) {
            session = sessionOf(paddock.awaitReady());
            claire.connect(paddock, ROOM);
            paddock.terminate();
        }
        done(database, "epoch", "renew");
        try (var paddock = RunningPaddock.in(folder, with(database))) {
            paddock.awaitReady();
            claire.connect(paddock, ROOM);
            assertThat(claire.epochs()).doesNotHaveDuplicates();
            assertThat(me(paddock, "Cookie", session)).isEqualTo(401);
        }
    }

    private void sayTwenty(String what) throws Exception {
        for (int i = 0; i < 20; i++) {
            claire.say(what + " " + i);
        }
    }

    private static Map<String, String> database(EmbeddedPostgres postgres, String name) throws Exception {
        String server = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/";
        try (var connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return Map.of("CHAT_DB_URL", server + name, "CHAT_DB_USER", "postgres");
    }
}
