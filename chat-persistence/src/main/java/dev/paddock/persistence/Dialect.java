package dev.paddock.persistence;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.h2.engine.Constants;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What differs between the databases; everything else in this package runs on each of them. */
enum Dialect {
    H2 {
        /**
         * The compatibility mode knows {@code ON CONFLICT DO NOTHING}. The database must outlive the JVM's own shutdown hooks, so
         * that the log can drain. A file is opened through {@code async:}, because with H2's default a thread that is interrupted
         * while it writes closes the file, and with it the database. Commits are forced by {@link SharedForce}. What was replaced
         * stays in the file for H2's own {@code RETENTION_TIME}. Pages are small, as each commit writes those it touched; statements of all
         * stores stay prepared. H2 keeps no trace file: what it would say there reaches us as exceptions, and where it can't write
         * one it says so on stdout, which is the ready line's.
         */
        @Override
        String connectable(String url) {
            return url.replaceFirst("^jdbc:h2:(?:file:|(?=[./~]|[A-Za-z]:[/\\\\]))", "jdbc:h2:async:")
                    + ";MODE=PostgreSQL;RETENTION_TIME=" + RETENTION_MILLIS
                    + ";PAGE_SIZE=4096;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT="
                    + STATEMENT_MILLIS;
        }

        @Override
        Properties timeouts() {
            return new Properties();
        }

        @Override
        Properties patience() {
            return new Properties();
        }

        @Override
        void assertDurable(Handle handle) {
            require(handle, RETENTION, "RETENTION_TIME", String.valueOf(RETENTION_MILLIS));
        }

        /** The last connection to be closed closes the database. */
        @Override
        int connectionsKept() {
            return 1;
        }

        @Override
        @Nullable
        String logSetup() {
            return null;
        }

        @Override
        boolean isForcedByCommits() {
            return false;
        }

        /** Kept by the database: from here on H2 has no thread that writes. {@link EmbeddedFile} goes further once it is open. */
        @Override
        void prepare(Handle handle) {
            handle.execute("SET WRITE_DELAY 0");
        }

        /** Writes what was committed into the file, and forces the file to the disk. */
        @Override
        void force(Handle handle) {
            EmbeddedFile.force(handle);
        }

        @Override
        SentMessages sentMessages() {
            return new RecentSends();
        }

        @Override
        List<String> messageConstraints() {
            return List.of();
        }

        @Override
        int snapshotIsolation() {
            return Constants.TRANSACTION_SNAPSHOT;
        }

        @Override
        String existing(String url) {
            return url + ";IFEXISTS=TRUE";
        }
    },

    POSTGRESQL {
        @Override
        String connectable(String url) {
            return url;
        }

        @Override
        Properties timeouts() {
            var timeouts = new Properties();
            timeouts.putAll(Map.of(
                    "connectTimeout", "1",
                    "loginTimeout", "1",
                    "socketTimeout", "2",
                    "cancelSignalTimeout", "1",
                    "tcpKeepAlive", "true",
                    "reWriteBatchedInserts", "true",
                    "logServerErrorDetail", "false", // which quotes what people wrote
                    "ApplicationName", "paddock",
                    "options",
                            "-c statement_timeout=" + STATEMENT_MILLIS + " -c lock_timeout=" + STATEMENT_MILLIS
                                    + " -c idle_in_transaction_session_timeout=10000"));
            return timeouts;
        }

        @Override
        Properties patience() {
            var timeouts = new Properties();
            timeouts.putAll(Map.of("connectTimeout", "5", "loginTimeout", "5", "socketTimeout", "10"));
            return timeouts;
        }

        @Override
        void assertDurable(Handle handle) {
            require(handle, "SHOW fsync", "fsync", "on");
            require(handle, "SHOW full_page_writes", "full_page_writes", "on");
            require(handle, "SHOW synchronous_commit", "synchronous_commit", "on|local|remote_write|remote_apply");
        }

        /** The pool looks for the database only when somebody waits; else it tries ever more rarely while it is away. */
        @Override
        int connectionsKept() {
            return 0;
        }

        /**
         * The log asks by key alone. A plan made while a table was small is kept, and one that reads all of it gets slower with
         * every message: seen to fall to a third within a minute.
         */
        @Override
        String logSetup() {
            return "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";
        }

        @Override
        boolean isForcedByCommits() {
            return true;
        }

        @Override
        void prepare(Handle handle) {}

        @Override
        void force(Handle handle) {} // a commit is on the disk: that is what assertDurable asks

        @Override
        SentMessages sentMessages() {
            return new IndexedSends();
        }

        /** Each node must see what another one stored a moment ago. */
        @Override
        List<String> messageConstraints() {
            return List.of(
                    "ALTER TABLE messages DROP CONSTRAINT IF EXISTS message_sent_once",
                    "ALTER TABLE messages ADD CONSTRAINT message_sent_once UNIQUE (sender, client_id)");
        }

        @Override
        int snapshotIsolation() {
            return Connection.TRANSACTION_REPEATABLE_READ;
        }

        @Override
        String existing(String url) {
            return url;
        }
    };

    /** H2's own default: space is used again no sooner. */
    private static final int RETENTION_MILLIS = 45_000;

    /** How long a statement may take, in milliseconds; with the wait for a connection it stays below three seconds. */
    static final int STATEMENT_MILLIS = 1500;

    private static final String RETENTION =
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'RETENTION_TIME'";

    static Dialect of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("The database's address starts with jdbc:h2: or jdbc:postgresql:");
    }

    /** The address with what this database needs in it. */
    abstract String connectable(String url);

    /** The driver's properties that make a command fail in time when the database is away. */
    abstract Properties timeouts();

    /** The driver's properties for the start, when nobody waits for an answer yet, and a busy machine is slow. */
    abstract Properties patience();

    /** Throws {@link StoreNotDurableException} if a commit may be lost. */
    abstract void assertDurable(Handle handle);

    /** How many connections stay open when nobody needs them. */
    abstract int connectionsKept();

    /** Where the migrations are that only this database understands. */
    final String migrations() {
        return "classpath:dev/paddock/persistence/" + name().toLowerCase(Locale.ROOT);
    }

    /** What the message log's connection is told when it is opened, null if nothing. */
    abstract @Nullable String logSetup();

    /** Sets what the database keeps of settings, before anything else is done in it. */
    abstract void prepare(Handle handle);

    /** Whether a commit is on the disk when it returns. */
    abstract boolean isForcedByCommits();

    /** Forces what was committed to the disk, where a commit does not do so by itself. */
    abstract void force(Handle handle);

    /** How messages that were sent before are found; for one store. */
    abstract SentMessages sentMessages();

    /** Statements that give the table of messages what only this database has. */
    abstract List<String> messageConstraints();

    /** The isolation in which a transaction reads all tables as they were at one moment. */
    abstract int snapshotIsolation();

    /** The address {@code url} of a database that must be there already, where one could be made by asking for it. */
    abstract String existing(String url);

    private static void require(Handle handle, String query, String setting, String allowed) {
        String found = handle.createQuery(query).mapTo(String.class).first();
        if (!found.matches(allowed)) {
            throw new StoreNotDurableException("The database has " + setting + " = " + found
                    + " and may lose what was acknowledged; set it to " + allowed.replace("|", " or ") + ".");
        }
    }
}
