package dev.paddock.app;

import dev.paddock.persistence.Backups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup a day in one folder, made by the running server; the newest fourteen stay. Files of other names are left alone. Used by
 * one thread at a time.
 */
final class DailyBackup {
    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration PAUSE = Duration.ofDays(1);
    private static final int KEPT = 14;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'paddock-'uuuuMMdd'T'HHmmss'Z.backup'").withZone(ZoneOffset.UTC);
    private static final String NAMES = "paddock-\\d{8}T\\d{6}Z\\.backup";

    private final Backups backups;
    private final Path folder;
    private final InstantSource clock;

    DailyBackup(Backups backups, Path folder, InstantSource clock) {
        this.backups = backups;
        this.folder = folder;
        this.clock = clock;
    }

    /** Closes the backups that are there to all but their owner: older versions, or somebody's copying, may have left them open. */
    void closeToOthers() {
        newestFirst().forEach(backups::closeToOthers);
    }

    /** Makes a backup unless the newest is younger than a day, and then deletes those that are too many. */
    void makeWhenDue() {
        var now = clock.instant();
        var there = newestFirst();
        if (!there.isEmpty() && madeAt(there.get(0)).plus(PAUSE).isAfter(now)) {
            return;
        }
        var file = folder.resolve(NAME.format(now));
        var contents = backups.write(file);
        LOG.info("backup {}: {} rows, audit log: {}", file, contents.rows(), contents.audit());
        newestFirst().stream().skip(KEPT).forEach(DailyBackup::delete);
        backups.deleteUnfinished(folder, now.minus(PAUSE)); // longer than any backup takes
    }

    private List<Path> newestFirst() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAMES))
                    .sorted((one, other) -> other.getFileName()
                            .toString()
                            .compareTo(one.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant madeAt(Path file) {
        return NAME.parse(file.getFileName().toString(), Instant::from);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
