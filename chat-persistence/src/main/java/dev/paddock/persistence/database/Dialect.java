package dev.paddock.persistence.database;

import dev.paddock.persistence.StoreNotDurableException;
import dev.paddock.persistence.file.SharedForce;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The differences between the databases; everything else here runs on each of them. */
public sealed interface Dialect permits H2Dialect, PostgresDialect {
    /** The longest that a statement may take, in milliseconds; with the wait for a connection it stays below three seconds. */
    int STATEMENT_MILLIS = 1500;

    /** That of the database at {@code url}; an {@link IllegalArgumentException} says if there is none. */
    static Dialect of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2Dialect.INSTANCE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return PostgresDialect.INSTANCE;
        }
        throw new IllegalArgumentException("The database's address starts with jdbc:h2: or jdbc:postgresql:");
    }

    /** The address with what this database needs in it. */
    String connectable(String url);

    /** The driver's properties that make a command fail in time when the database is away. */
    Properties timeouts();

    /** The driver's properties for the start, when nobody waits for an answer yet, and a busy machine is slow. */
    Properties patience();

    /** Throws {@link StoreNotDurableException} if a commit may be lost. */
    void assertDurable(Handle handle);

    /** The number of connections that stay open when nobody needs them. */
    int connectionsKept();

    /** The place of the migrations that only this database understands. */
    default String migrations() {
        return "classpath:dev/paddock/persistence/" + folder();
    }

    /** The name of their folder. */
    String folder();

    /** The statements that set up the message log's connection when it is opened, null for none. */
    @Nullable
    String logSetup();

    /** Sets what the database keeps of settings, before anything else is done in it. */
    void prepare(Handle handle);

    /** True for a database in this process, which is the only one that has its file open. */
    boolean isEmbedded();

    /** The forces that bring the commits of one store to the disk. */
    SharedForce newForce();

    /** Forces what was committed to the disk, where a commit does not do so by itself. */
    void force(Handle handle);

    /** Statements that give the table of messages what only this database has. */
    List<String> messageConstraints();

    /** The isolation in which a transaction reads all tables as they were at one moment. */
    int snapshotIsolation();

    /** Has the results of {@code handle}'s queries read as they are asked for, and not put into a file first that others may read. */
    default void readOnTheWay(Handle handle) {}

    /** The address {@code url} of a database that must be there already, where one could be made by asking for it. */
    String existing(String url);

    /** Throws {@link StoreNotDurableException} unless {@code query} finds {@code setting} to be one of {@code allowed}. */
    static void require(Handle handle, String query, String setting, String allowed) {
        String found = handle.createQuery(query).mapTo(String.class).first();
        if (!found.matches(allowed)) {
            throw new StoreNotDurableException("The database has " + setting + " = " + found
                    + " and may lose what was acknowledged; set it to " + allowed.replace("|", " or ") + ".");
        }
    }
}
