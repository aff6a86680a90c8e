package dev.paddock.persistence.connection;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.StoreUnreachableException;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.file.EmbeddedFile;
import dev.paddock.persistence.sql.Fault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.store.fs.FileUtils;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An embedded database, held open by a connection of its own, whoever else comes and goes. {@link #isClosed} is for any thread. */
final class HeldFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldFile.class);
    private static final byte[] ROOM = new byte[1 << 20];

    private final Handle handle;
    private final org.h2.engine.Database database;

    private HeldFile(Connection connection, SessionLocal session) {
        handle = Jdbi.open(connection);
        EmbeddedFile.takeOver(handle);
        this.database = session.getDatabase();
    }

    /** Opens the one at {@code settings}, which must be there; empty if it is another process that has the file open. */
    static Optional<HeldFile> open(StoreSettings settings) {
        var connection = Preparation.connectionTo(Preparation.existing(settings));
        try {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                return Optional.of(new HeldFile(connection, session));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new StoreUnreachableException("The database at " + settings.shownUrl() + " went away", e);
        }
    }

    /** True if H2 has closed it, as it does when it can't write. */
    boolean isClosed() {
        return database.getStore().getMvStore().isClosed();
    }

    /** The failure that kept H2 from writing before it closed the file, null for none. */
    @Nullable
    Throwable panic() {
        return database.getStore().getMvStore().getPanicException();
    }

    /** Closes the file as it is, without writing to it, for everybody who has it open. */
    void letGo() {
        EmbeddedFile.release(database.getStore().getMvStore());
        database.shutdownImmediately();
    }

    /** True if there is room for a while, found out by taking some: a database that is opened on a full disk only fails again. */
    boolean hasRoom() {
        String probe = database.getDatabasePath() + ".room";
        try (var out = FileUtils.newOutputStream(probe, false)) {
            out.write(ROOM);
            return true;
        } catch (IOException | DbException e) {
            return false;
        } finally {
            FileUtils.tryDelete(probe);
        }
    }

    void recover(Outage.Recovery recovery) {
        recovery.recover(handle);
    }

    /** Lets go of the connection; H2 closes the file with the last one. */
    @Override
    public void close() {
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("a database that was closed says so ({})", Fault.name(e));
        }
    }
}
