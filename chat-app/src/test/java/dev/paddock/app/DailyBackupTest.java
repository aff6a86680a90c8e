package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.SettableClock;
import dev.paddock.persistence.Backups;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class DailyBackupTest {
    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private Path backups;
    private Stores stores;
    private DailyBackup daily;

    @BeforeEach
    void open() throws IOException {
        backups = Files.createDirectory(folder.resolve("backups"));
        var settings = StoreSettings.at("jdbc:h2:" + folder.resolve("paddock"), "sa", "");
        stores = Stores.open(settings, clock, () -> "epoch");
        daily = new DailyBackup(new Backups(settings, clock), backups, clock);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void is_made_once_a_day_while_the_server_has_the_file_open() throws IOException {
        daily.makeWhenDue();
        clock.advance(Duration.ofHours(23));
        daily.makeWhenDue();
        assertThat(files()).containsExactly("paddock-20261123T120000Z.backup");

        clock.advance(Duration.ofHours(1));
        daily.makeWhenDue();
        assertThat(files()).containsExactly("paddock-20261123T120000Z.backup", "paddock-20261124T120000Z.backup");
    }

    @Test
    void leaves_the_newest_fourteen_and_what_is_not_its_own() throws IOException {
        Files.writeString(backups.resolve("before-the-move.backup"), "mine");
        for (int day = 0; day < 16; day++) {
            daily.makeWhenDue();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(files())
                .hasSize(15)
                .contains("before-the-move.backup", "paddock-20261125T120000Z.backup")
                .doesNotContain("paddock-20261124T120000Z.backup");
    }

    @Test
    void takes_away_what_a_killed_process_left_but_not_what_another_is_writing() throws IOException {
        var left = Files.createTempFile(backups, ".paddock-", ".part");
        Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        var underWay = Files.createTempFile(backups, ".paddock-", ".part");
        Files.setLastModifiedTime(underWay, FileTime.from(clock.instant().minus(Duration.ofMinutes(1))));

        daily.makeWhenDue();

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "paddock-20261123T120000Z.backup",
                        underWay.getFileName().toString());
    }
}
