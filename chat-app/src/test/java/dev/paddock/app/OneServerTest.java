package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two servers and one database, of which one is too many. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class OneServerTest {
    private static final String KEY = "1885430884, 1868786481";
    private static final String HOLDER =
            "(SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
                    + " AND classid = 1885430884 AND objid = 1868786481)";

    @TempDir
    private Path folder;

    private static EmbeddedPostgres postgres() throws Exception {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) {
        return Map.of("CHAT_DB_URL", url(postgres), "CHAT_DB_USER", "postgres");
    }

    private String refused(int code, Map<String, String> settings) throws Exception {
        try (var second = RunningPaddock.in(folder, settings)) {
            assertThat(second.awaitEnd()).as(second.log()).isEqualTo(code);
            assertThat(second.restOfOutput()).isEmpty();
            assertThat(second.log().lines()).hasSize(1);
            return second.log();
        }
    }

    private static int ready(URI address) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/health/ready")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(RunningPaddock paddock, String line) throws Exception {
        while (!paddock.log().contains(line)) {
            assertThat(paddock.isAlive()).as(paddock.log()).isTrue();
            Thread.onSpinWait();
        }
    }

    @Test
    void of_two_on_a_file_the_second_is_refused_and_one_that_was_killed_is_no_more() throws Exception {
        try (var first = RunningPaddock.in(folder, Map.of())) {
            first.awaitReady();
            assertThat(refused(3, Map.of())).contains("another process holds the file");
            assertThat(ready(first.address())).isEqualTo(200);
            first.kill();
        }
        long killed = System.nanoTime();
        try (var next = RunningPaddock.in(folder, Map.of())) {
            next.awaitReady();
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void of_two_on_postgresql_the_second_is_refused_and_commands_go_on_beside_the_first() throws Exception {
        try (var postgres = postgres()) {
            try (var first = RunningPaddock.in(folder, settings(postgres))) {
                first.awaitReady();
                assertThat(refused(3, settings(postgres))).contains("has a server already");
                try (var backup = RunningPaddock.in(folder, settings(postgres), "backup", "shop.backup")) {
                    assertThat(backup.awaitEnd()).as(backup.log()).isZero();
                }
                try (var admin = RunningPaddock.in(folder, settings(postgres), "admin", "create", "n@paddock.example")
                        .fed("correct horse battery staple")) {
                    assertThat(admin.awaitEnd()).as(admin.log()).isZero();
                }
                assertThat(ready(first.address())).isEqualTo(200);
                first.kill();
            }
            long killed = System.nanoTime();
            try (var next = RunningPaddock.in(folder, settings(postgres))) {
                next.awaitReady();
                assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));
                assertThat(next.terminate()).isZero();
            }
        }
    }

    @Test
    void a_server_that_loses_its_claim_has_it_again_or_ends_if_another_one_has_it() throws Exception {
        try (var postgres = postgres();
                var other = DriverManager.getConnection(url(postgres), "postgres", "");
                var paddock = RunningPaddock.in(folder, settings(postgres))) {
            paddock.awaitReady();
            execute(other, "SELECT pg_terminate_backend(" + HOLDER + ")");
            await(paddock, "the claim to the database is back");
            assertThat(ready(paddock.address())).isEqualTo(200);

            execute(other, "SELECT pg_terminate_backend(" + HOLDER + ")");
            execute(other, "SELECT pg_advisory_lock(" + KEY + ")");
            assertThat(paddock.awaitEnd()).isEqualTo(3);
            assertThat(paddock.log()).contains("paddock: another server has taken the database over");
        }
    }

    @Test
    void nodes_share_postgresql_with_each_other_and_with_no_namesake_nor_a_server_that_shares_with_nobody()
            throws Exception {
        try (var postgres = postgres()) {
            var many = new HashMap<>(settings(postgres));
            many.put("CHAT_NODES", "many");
            many.put("CHAT_NODE", "one");
            var other = new HashMap<>(many);
            other.put("CHAT_NODE", "other");
            try (var first = RunningPaddock.in(folder, many);
                    var second = RunningPaddock.in(folder, other)) {
                first.awaitReady();
                second.awaitReady();
                assertThat(refused(3, many)).contains("has a node named one already");
                assertThat(refused(3, settings(postgres))).contains("has nodes already, with CHAT_NODES=many");
                first.kill();
                try (var again = RunningPaddock.in(folder, many)) {
                    again.awaitReady();
                }
                assertThat(second.terminate()).isZero();
            }
            try (var alone = RunningPaddock.in(folder, settings(postgres))) {
                alone.awaitReady();
                assertThat(refused(3, many)).contains("has a server already, with CHAT_NODES=1");
            }
        }
    }

    @Test
    void several_are_not_to_be_had_on_a_file() throws Exception {
        assertThat(refused(2, Map.of("CHAT_NODES", "many"))).contains("CHAT_NODES: is many, but an H2 file");
        assertThat(refused(2, Map.of("CHAT_NODES", "2"))).contains("CHAT_NODES: \"2\" is not many or 1");
    }
}
