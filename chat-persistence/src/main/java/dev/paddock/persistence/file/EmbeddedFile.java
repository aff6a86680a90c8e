package dev.paddock.persistence.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;

/** The store behind an embedded H2 database, reached through one of its connections: what SQL has no words for. */
public final class EmbeddedFile {
    /**
     * Nothing is written by a commit, and no thread of H2's writes: the file is written by {@link #force} and {@link FileSpace}
     * alone. With a delay above 0, H2 hands chunks over to threads of its own, and {@code CHECKPOINT SYNC} returns without waiting
     * for one on its way, or when it is interrupted; with 0, each commit writes a chunk of its own.
     */
    private static final int BY_US_ALONE = -1;

    /** The statement that brings all that was committed to the disk. */
    public static final String FORCE = "CHECKPOINT SYNC";

    private static final int FAR_ABOVE_ZERO = 1 << 24;

    private EmbeddedFile() {}

    /** Writes what was committed as one chunk, and forces the file to the disk. */
    public static void force(Handle handle) {
        takeOver(handle);
        handle.execute(FORCE);
    }

    /** The store, empty where the database is in another process. A closed database has one that is closed. */
    public static Optional<MVStore> of(Handle handle) {
        return of(handle.getConnection());
    }

    /** The same by a connection. */
    public static Optional<MVStore> of(Connection connection) {
        try {
            var session = connection.unwrap(JdbcConnection.class).getSession();
            return session instanceof SessionLocal local
                    ? Optional.of(local.getDatabase().getStore().getMvStore())
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty(); // the connection is closed, as the next statement will say
        }
    }

    /** Has commits write nothing from now on; to be done each time the database is opened, as the delay it keeps is 0. */
    public static void takeOver(Handle handle) {
        of(handle)
                .filter(store -> store.getAutoCommitDelay() != BY_US_ALONE)
                .ifPresent(store -> store.setAutoCommitDelay(BY_US_ALONE));
    }

    /**
     * Has all who are in a closed store come to their failure. In H2 2.4.240 whoever begins a statement counts itself in, again and
     * again until the count is above zero; after a write that failed it was seen below zero in a store that was closed, so that a
     * thread went on for ever. There is no other way to the count.
     */
    public static void release(MVStore closed) {
        try {
            var counter = MVStore.class.getDeclaredField("currentTxCounter");
            counter.setAccessible(true);
            var count = MVStore.TxCounter.class.getDeclaredField("counter");
            count.setAccessible(true);
            count.setInt(counter.get(closed), FAR_ABOVE_ZERO);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another version of H2 needs another way out", e);
        }
    }
}
