package dev.paddock.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The connections: some shared by all, and one for the message log, which therefore never waits for a crowd. */
final class Pools implements AutoCloseable {
    /** With the longest statement it stays below three seconds. */
    private static final int WAIT_MILLIS = 800;

    /** Far above what any statement takes, and well below where it is cut off. */
    private static final int SLOW_MILLIS = 250;

    private final HikariDataSource shared;
    private final HikariDataSource log;

    Pools(StoreSettings settings) {
        shared = new HikariDataSource(config(settings, "paddock", settings.connections()));
        log = new HikariDataSource(logConfig(settings));
    }

    Jdbi shared() {
        return jdbi(shared);
    }

    Jdbi log() {
        return jdbi(log);
    }

    @Override
    public void close() {
        log.close();
        shared.close();
    }

    private static HikariConfig logConfig(StoreSettings settings) {
        var config = config(settings, "paddock-log", 1);
        config.setConnectionInitSql(Dialect.of(settings.url()).logSetup());
        return config;
    }

    private static HikariConfig config(StoreSettings settings, String name, int size) {
        var dialect = Dialect.of(settings.url());
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(dialect.connectable(settings.url()));
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setDataSourceProperties(dialect.timeouts());
        // Said although it is the default: the pool asks its first connection for it, and if that one fails is of no
        // use any more.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(dialect.connectionsKept());
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setValidationTimeout(WAIT_MILLIS / 2);
        config.setInitializationFailTimeout(-1); // the preparation has seen the database a moment ago
        return config;
    }

    private static Jdbi jdbi(HikariDataSource pool) {
        var jdbi = Jdbi.create(pool);
        Columns.register(jdbi);
        jdbi.setSqlLogger(new LogsStatements(SLOW_MILLIS));
        // What people wrote must not get into a log by way of an exception's message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
