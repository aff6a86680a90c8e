package dev.paddock.persistence.database;

import dev.paddock.persistence.file.EmbeddedFile;
import dev.paddock.persistence.file.JournaledPath;
import dev.paddock.persistence.file.SharedForce;
import java.util.List;
import java.util.Properties;
import org.h2.engine.Constants;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** H2, embedded in this process, in a file or in memory. */
final class H2Dialect implements Dialect {
    static final H2Dialect INSTANCE = new H2Dialect();

    /** H2's own default: space is used again no sooner. */
    private static final int RETENTION_MILLIS = 45_000;

    private static final String RETENTION =
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'RETENTION_TIME'";

    static {
        JournaledPath.register();
    }

    private H2Dialect() {}

    @Override
    public String folder() {
        return "h2";
    }

    /**
     * The compatibility mode knows {@code ON CONFLICT DO NOTHING}. The database must outlive the JVM's own shutdown hooks, so that
     * the log can drain. A file is opened through {@code async:}, because with H2's default a thread that is interrupted while it
     * writes closes the file, and with it the database; in front of it stands {@link JournaledPath}. Commits are forced by
     * {@link SharedForce}. What was replaced stays in the file for H2's own {@code RETENTION_TIME}. Pages are small, as each commit
     * writes those it touched; statements of all stores stay prepared. H2 keeps no trace file: what it would say there reaches us
     * as exceptions, and where it can't write one it says so on stdout, which is the ready line's.
     */
    @Override
    public String connectable(String url) {
        return url.replaceFirst(
                        "^jdbc:h2:(?:file:|(?=[./~]|[A-Za-z]:[/\\\\]))", "jdbc:h2:" + JournaledPath.SCHEME + ":async:")
                + ";MODE=PostgreSQL;RETENTION_TIME=" + RETENTION_MILLIS
                + ";PAGE_SIZE=4096;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT="
                + STATEMENT_MILLIS;
    }

    @Override
    public Properties timeouts() {
        return new Properties();
    }

    @Override
    public Properties patience() {
        return new Properties();
    }

    @Override
    public void assertDurable(Handle handle) {
        Dialect.require(handle, RETENTION, "RETENTION_TIME", String.valueOf(RETENTION_MILLIS));
    }

    /** The last connection to be closed closes the database. */
    @Override
    public int connectionsKept() {
        return 1;
    }

    @Override
    @Nullable
    public String logSetup() {
        return null;
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public SharedForce newForce() {
        return SharedForce.by(this::force);
    }

    /** Kept by the database: from here on H2 has no thread that writes. {@link EmbeddedFile} goes further once it is open. */
    @Override
    public void prepare(Handle handle) {
        handle.execute("SET WRITE_DELAY 0");
    }

    /** Writes what was committed into the file, and forces the file to the disk. */
    @Override
    public void force(Handle handle) {
        EmbeddedFile.force(handle);
    }

    @Override
    public List<String> messageConstraints() {
        return List.of();
    }

    @Override
    public int snapshotIsolation() {
        return Constants.TRANSACTION_SNAPSHOT;
    }

    /** H2 puts a large result into a file among the system's temporary ones, with the permissions that the system gives. */
    @Override
    public void readOnTheWay(Handle handle) {
        handle.execute("SET LAZY_QUERY_EXECUTION 1");
    }

    @Override
    public String existing(String url) {
        return url + ";IFEXISTS=TRUE";
    }
}
