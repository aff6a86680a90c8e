package dev.paddock.persistence.backup;

import dev.paddock.persistence.BackupRefusedException;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.sql.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Copying a store into the file of a backup: its tables as they are at one moment, while others may write. */
public final class Copying {
    private final StoreSettings settings;
    private final Dialect dialect;
    private final InstantSource clock;

    public Copying(StoreSettings settings, InstantSource clock) {
        this.settings = settings;
        this.dialect = Dialect.of(settings.url());
        this.clock = clock;
    }

    /** Writes the backup into {@code file}, which is there and empty, and reads it again; returns its manifest. */
    public BackupManifest into(Path file) throws IOException {
        var existing = Preparation.existing(settings);
        try (Connection connection = Preparation.connectionTo(existing);
                var writer = new BackupWriter(file)) {
            var schema = Preparation.migrations(existing).load().info().current();
            if (schema == null) {
                throw new BackupRefusedException("there is nothing to back up: the database at " + settings.shownUrl()
                        + " has none of our tables");
            }
            writer.finish(copy(connection, schema.getVersion().toString(), writer));
        } catch (SQLException | FlywayException e) {
            throw new BackupRefusedException("the database could not be read to its end: " + Fault.name(e), e);
        }
        try (var reader = new BackupReader(file)) {
            reader.check();
            return reader.manifest();
        }
    }

    private BackupManifest copy(Connection connection, String schema, BackupWriter writer)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(dialect.snapshotIsolation());
        try (Handle handle = Jdbi.open(connection)) {
            dialect.readOnTheWay(handle);
            var tables = new ArrayList<BackupManifest.TableCopied>();
            for (var table : TableShape.all(handle)) {
                if (!Renewal.FORGOTTEN.contains(table.name())) {
                    tables.add(writer.copy(table, connection));
                }
            }
            var chain = AuditChain.in(handle);
            return new BackupManifest(
                    BackupManifest.FORMAT,
                    schema,
                    clock.instant().toString(),
                    chain.entries(),
                    chain.newestHash(),
                    chain.brokenAt(),
                    tables);
        }
    }
}
