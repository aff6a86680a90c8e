package dev.paddock.persistence;

import dev.paddock.domain.audit.VerifyAudit.Finding;
import dev.paddock.persistence.backup.BackupManifest;
import dev.paddock.persistence.backup.Copying;
import dev.paddock.persistence.backup.Renewal;
import dev.paddock.persistence.backup.Restoring;
import dev.paddock.persistence.file.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Copies of the whole store in one file each, which either database can be filled from. A copy shows all tables at one moment, and
 * may be made while others write. What lets somebody in is not copied: sessions, tickets, and the keyring. Thread-safe.
 */
public final class Backups {
    private static final String UNFINISHED_PREFIX = ".paddock-";
    private static final String UNFINISHED = ".part";

    private final StoreSettings settings;
    private final InstantSource clock;

    /**
     * Backups of the store at {@code settings}.
     *
     * @param clock what they are dated by
     */
    public Backups(StoreSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The contents of a backup in numbers, and the state of its audit log. */
    public record Contents(int tables, long rows, long messages, Finding audit) {
        static Contents of(BackupManifest manifest) {
            long messages = manifest.table("messages")
                    .map(BackupManifest.TableCopied::rows)
                    .orElse(0L);
            return new Contents(manifest.tables().size(), manifest.rows(), messages, manifest.audit());
        }
    }

    /**
     * Writes the store into {@code file}, which appears once it is whole, was read again and is on the disk. Nobody but its owner
     * may read it, where files have owners.
     *
     * @throws BackupRefusedException if there is such a file already, or it can't be written
     * @throws StoreUnreachableException if there is no database to be had
     */
    public Contents write(Path file) {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (Files.exists(target) || folder == null) {
            throw new BackupRefusedException(file + " is there already; choose another name");
        }
        try {
            var part = Files.createTempFile(folder, UNFINISHED_PREFIX, UNFINISHED); // for its owner alone
            try {
                var contents = Contents.of(new Copying(settings, clock).into(part));
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
                return contents;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new BackupRefusedException(file + " can't be written: " + e, e);
        }
    }

    /** Closes a backup to all but its owner. */
    public void closeToOthers(Path file) {
        try {
            OwnerOnly.close(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what processes that were killed while they wrote left in {@code folder}, last written to before {@code before}. */
    public void deleteUnfinished(Path folder, Instant before) {
        try (var parts = Files.newDirectoryStream(folder, UNFINISHED_PREFIX + "*" + UNFINISHED)) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was renamed is found again after a power cut once its folder is on the disk; only POSIX lets one force that. */
    private static void force(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    /**
     * Fills an empty database from {@code file}, with tables as they are today. Nothing of what was held in memory or by clients
     * goes on from there: see {@link #renew}.
     *
     * @throws BackupRefusedException if the file isn't whole, or was made by a newer version, or the database isn't empty
     * @throws StoreUnreachableException if there is no database to be had
     */
    public Contents restore(Path file) {
        return Contents.of(new Restoring(settings, clock).from(file));
    }

    /**
     * Makes a new beginning after stored history was replaced: there will be another epoch, everybody has to sign in again, and
     * listeners can't go on in the middle of the old events. Nobody may have the store open.
     *
     * @throws StoreUnreachableException if there is no database to be had
     */
    public void renew() {
        Renewal.of(settings, clock.instant());
    }
}
