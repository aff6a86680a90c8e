package dev.paddock.persistence.crash;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.file.EmbeddedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Jdbi;

/**
 * A second of retention in place of H2's 45, so that what is replaced in one life is written over in the same or the next one. Every
 * connection the pool opens sets the 45 again, as its address says, so that this is set anew all the time; and with it is said how
 * much the process has written, since only a file that stayed far smaller than that shows that space was used again.
 */
final class ShortRetention {
    static final String WRITTEN = "written";
    private static final int RETENTION_MILLIS = 1000;
    private static final int EVERY_MILLIS = 50;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "short-retention");
        thread.setDaemon(true);
        return thread;
    });

    private ShortRetention() {}

    /** Keeps it short from now on, in the database of this process at that address. */
    static void keep(StoreSettings settings, Voice voice) {
        var handle =
                Jdbi.open(Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
        MVStore store = EmbeddedFile.of(handle).orElseThrow();
        var unused = CLOCK.scheduleAtFixedRate(
                () -> {
                    store.setRetentionTime(RETENTION_MILLIS);
                    voice.acknowledge(WRITTEN, "bytes", written());
                },
                0,
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** All that this process wrote, its stdout included, which is little. H2 counts the bytes too, and does not tell. */
    private static String written() {
        try {
            return Files.readAllLines(Path.of("/proc/self/io")).stream()
                    .filter(line -> line.startsWith("wchar: "))
                    .map(line -> line.substring("wchar: ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
