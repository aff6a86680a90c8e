package dev.paddock.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** TODO */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
    private static final int KILLS = Integer.getInteger("paddock.crash.kills", 60);
    private static final Duration LIMIT = Duration.ofSeconds(10).multipliedBy(KILLS);
    private static final int CLOSED_EVERY = 10;
    private static final int POWER_CUT_EVERY = 10;

    @Test
    void loses_nothing_acknowledged_on_h2() {
        assertTimeoutPreemptively(LIMIT, this::killOnH2);
    }

    @Test
    void loses_nothing_acknowledged_on_postgresql() {
        assertTimeoutPreemptively(LIMIT, this::killOnPostgres);
    }

    private void killOnH2() throws IOException {
        var file = Files.createTempDirectory(Path.of("target"), "crash-").resolve("paddock");
        var copy = file.resolveSibling("copy");
        var lives = new CrashLives(TestDatabases.h2(file));
        Preparation.of(TestDatabases.h2(file));
        long largest = 0;

        for (int kill = 1; kill <= KILLS; kill++) {
            lives.liveAndBeKilled(() -> {});
            largest = Math.max(largest, Files.size(stored(file)));
            if (kill % CLOSED_EVERY == 0) {
                lives.checkLast(TestDatabases.h2(file));
            } else {
                Files.copy(stored(file), stored(copy), StandardCopyOption.REPLACE_EXISTING);
                lives.checkLast(TestDatabases.h2(copy));
            }
            System.err.println("kill " + kill + " " + Files.size(stored(file)) + " of " + lives.written() + " acked "
                    + lives.acknowledged());
        }

        lives.checkAll(TestDatabases.h2(file));
        assertThat(lives.acknowledged()).isGreaterThan(10 * KILLS);
        assertThat(largest).as("space was used again").isLessThan(lives.written() / 2);
    }

    private static Path stored(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    private void killOnPostgres() throws IOException {
        try (var server = new KillableServer()) {
            var lives = new CrashLives(server.settings());
            Preparation.of(server.settings());

            for (int kill = 1; kill <= KILLS; kill++) {
                boolean powerCut = kill % POWER_CUT_EVERY == 0;
                lives.liveAndBeKilled(powerCut ? server::kill : () -> {});
                if (powerCut) {
                    server.restart();
                    awaitConnections(server.settings());
                }
                lives.checkLast(server.settings());
            }

            lives.checkAll(server.settings());
            assertThat(lives.acknowledged()).isGreaterThan(10 * KILLS);
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
