package dev.paddock.persistence.backup;

import dev.paddock.persistence.BackupRefusedException;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.backup.BackupManifest.TableCopied;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.sql.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Filling an empty database: tables as the backup has them, all rows in one transaction, then the later migrations. */
public final class Restoring {
    /** Refuses to be emptied, and is empty. */
    private static final String KEPT = "audit_entries";

    private final StoreSettings settings;
    private final Dialect dialect;
    private final InstantSource clock;

    public Restoring(StoreSettings settings, InstantSource clock) {
        this.settings = settings;
        this.dialect = Dialect.of(settings.url());
        this.clock = clock;
    }

    /** Fills the database from {@code file}, which is first read to its end; returns its manifest. */
    public BackupManifest from(Path file) {
        try (var backup = new BackupReader(file)) {
            backup.check();
            fill(backup);
            return backup.manifest();
        }
    }

    private void fill(BackupReader backup) {
        try (Connection connection = Preparation.connectionTo(settings);
                Handle handle = Jdbi.open(connection)) {
            requireEmpty(handle);
            dialect.assertDurable(handle);
            var schema = MigrationVersion.fromVersion(backup.manifest().schema());
            requireKnown(schema);
            Preparation.migrations(settings).target(schema).load().migrate();
            load(backup, connection, handle);
            Preparation.of(settings);
            Renewal.run(handle, dialect, clock.instant()); // again: there may be tables now that were not there
        } catch (SQLException | FlywayException e) {
            throw new BackupRefusedException(
                    "restoring failed (" + Fault.name(e) + "); begin again with an empty database", e);
        }
    }

    private void requireEmpty(Handle handle) {
        var tables = TableShape.names(handle);
        if (!tables.isEmpty()) {
            throw new BackupRefusedException("the database at " + settings.shownUrl() + " has " + tables.size()
                    + " tables already; name an empty one in CHAT_DB_URL, nothing is ever overwritten");
        }
    }

    private void requireKnown(MigrationVersion schema) {
        var newest = Arrays.stream(
                        Preparation.migrations(settings).load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (schema.isNewerThan(newest)) {
            throw new BackupRefusedException("the backup was made by a newer version: its tables are of version "
                    + schema + ", this program's of " + newest + "; restore it with the version that made it");
        }
    }

    private void load(BackupReader backup, Connection connection, Handle handle) throws SQLException {
        var tables = TableShape.all(handle);
        requireTables(backup.manifest(), tables);
        for (var table : tables) { // before the transaction, as such a statement ends one in H2
            backup.manifest().table(table.name()).ifPresent(copied -> countFrom(copied, table, handle));
        }
        handle.begin();
        emptyOfWhatMigrationsPut(tables, handle);
        for (var table : tables) {
            var copied = backup.manifest().table(table.name());
            if (copied.isPresent()) {
                try (var insert =
                        connection.prepareStatement(table.insert(copied.get().columns()))) {
                    backup.load(copied.get(), table, insert);
                }
            }
        }
        Renewal.within(handle, TableShape.names(handle), clock.instant());
        handle.commit();
        dialect.force(handle);
    }

    private static void requireTables(BackupManifest manifest, List<TableShape> tables) {
        var known = tables.stream().map(TableShape::name).toList();
        for (var copied : manifest.tables()) {
            if (!known.contains(copied.name())) {
                throw new BackupRefusedException("the backup has a table " + copied.name()
                        + " that there is not in version " + manifest.schema() + " of the tables");
            }
        }
    }

    private static void countFrom(TableCopied copied, TableShape table, Handle handle) {
        table.counted()
                .ifPresent(column -> handle.execute(
                        "ALTER TABLE " + table.name() + " ALTER COLUMN " + column + " RESTART WITH " + copied.next()));
    }

    private static void emptyOfWhatMigrationsPut(List<TableShape> tables, Handle handle) {
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (!tables.get(i).name().equals(KEPT)) {
                handle.execute("DELETE FROM " + tables.get(i).name());
            }
        }
    }
}
