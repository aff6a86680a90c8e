package dev.paddock.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A process that writes messages is killed with -9 at some moment, fifty times on each database; on PostgreSQL the server is
 * killed in the same moment every tenth time. Whatever had been acknowledged must be there, with its number, and no number twice
 * or missing.
 */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
    private static final int KILLS = 50;
    /** How many acknowledgements a process may see at most before it is killed: counted, since its pace is the machine's. */
    private static final int LONGEST_LIFE = 80;

    private final SplittableRandom random = new SplittableRandom(20261122);
    private final Map<String, String> acknowledged = new HashMap<>();

    @Test
    void loses_nothing_acknowledged_on_h2() throws IOException {
        var settings = TestDatabases.h2();
        Preparation.of(settings);

        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(settings, "run" + kill, () -> {});
        }

        assertAllIsThere(settings);
    }

    @Test
    void loses_nothing_acknowledged_on_postgresql() throws IOException {
        try (var server = new KillableServer()) {
            Preparation.of(server.settings());
            for (int kill = 0; kill < KILLS; kill++) {
                boolean powerCut = kill % 10 == 9;
                writeUntilKilled(server.settings(), "run" + kill, powerCut ? server::kill : () -> {});
                if (powerCut) {
                    server.restart();
                    awaitConnections(server.settings());
                }
            }

            assertAllIsThere(server.settings());
        }
    }

    private void writeUntilKilled(StoreSettings settings, String prefix, Runnable alsoKill) throws IOException {
        int life = random.nextInt(LONGEST_LIFE);
        var writer = startWriter(settings, prefix);
        try (var lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("writing");
            for (int answer = 0; answer < life; answer++) {
                note(lines.readLine());
            }
            var killed = CompletableFuture.runAsync(() -> kill(writer, alsoKill));
            lines.lines().forEach(this::note); // what it had still acknowledged until then
            killed.join();
        }
    }

    /** The last line may have been cut short by the kill: what was not said to the end was not acknowledged. */
    private void note(@Nullable String line) {
        assertThat(line).as("a writer that was not killed goes on").isNotNull();
        String[] words = line.split(" ");
        if (words.length == 4 && words[3].equals("!")) {
            acknowledged.put(words[0] + " " + words[2], words[1]);
        }
    }

    private void assertAllIsThere(StoreSettings settings) {
        var jdbi = Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
        Map<String, String> stored = jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM messages")
                .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                    all.put(
                            row.getString("conversation_id") + " " + row.getString("client_id"),
                            Long.toString(row.getLong("seq")));
                    return all;
                }));

        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        assertThat(stored).containsAllEntriesOf(acknowledged);
        assertThat(jdbi.withHandle(CrashTest::numbersWithoutHoles)).isEqualTo(CrashWriter.ROOMS.size());
    }

    private static int numbersWithoutHoles(Handle handle) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM conversations c
                        WHERE c.last_seq = (SELECT COUNT(*) FROM messages m WHERE m.conversation_id = c.id)
                            AND c.last_seq = (SELECT MAX(seq) FROM messages m WHERE m.conversation_id = c.id)
                        """).mapTo(Integer.class).one();
    }

    /** A lean JVM: it lives for a moment only, and a hundred of them are started. */
    private static Process startWriter(StoreSettings settings, String prefix) throws IOException {
        return CrashProgram.GET.start(settings.url(), settings.user(), settings.password(), prefix);
    }

    private static void kill(Process writer, Runnable alsoKill) {
        try {
            alsoKill.run();
            writer.toHandle()
                    .destroyForcibly(); // the process itself would close the stream, with what is still to be read
            writer.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitConnections(StoreSettings settings) {
        while (true) {
            try {
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())
                        .close();
                return;
            } catch (SQLException e) {
                Thread.onSpinWait(); // still recovering
            }
        }
    }
}
