package dev.paddock.persistence.database;

import dev.paddock.persistence.file.SharedForce;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jdbi.v3.core.Handle;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {
    static final PostgresDialect INSTANCE = new PostgresDialect();

    private PostgresDialect() {}

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public String connectable(String url) {
        return url;
    }

    @Override
    public Properties timeouts() {
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
                                + " -c idle_in_transaction_session_timeout=4000"));
        return timeouts;
    }

    @Override
    public Properties patience() {
        var timeouts = new Properties();
        timeouts.putAll(Map.of("connectTimeout", "5", "loginTimeout", "5", "socketTimeout", "10"));
        return timeouts;
    }

    @Override
    public void assertDurable(Handle handle) {
        Dialect.require(handle, "SHOW fsync", "fsync", "on");
        Dialect.require(handle, "SHOW full_page_writes", "full_page_writes", "on");
        Dialect.require(handle, "SHOW synchronous_commit", "synchronous_commit", "on|local|remote_write|remote_apply");
    }

    /** The pool looks for the database only when somebody waits; else it tries ever more rarely while it is away. */
    @Override
    public int connectionsKept() {
        return 0;
    }

    /**
     * The log asks by key alone. A plan made while a table was small is kept, and one that reads all of it gets slower with
     * every message: seen to fall to a third within a minute.
     */
    @Override
    public String logSetup() {
        return "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";
    }

    @Override
    public boolean isEmbedded() {
        return false;
    }

    @Override
    public SharedForce newForce() {
        return SharedForce.byCommits();
    }

    @Override
    public void prepare(Handle handle) {}

    @Override
    public void force(Handle handle) {} // a commit is on the disk: that is what assertDurable asks

    /** Each node must see what another one stored a moment ago. */
    @Override
    public List<String> messageConstraints() {
        return List.of(
                "ALTER TABLE messages DROP CONSTRAINT IF EXISTS message_sent_once",
                "ALTER TABLE messages ADD CONSTRAINT message_sent_once UNIQUE (sender, client_id)");
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public String existing(String url) {
        return url;
    }
}
