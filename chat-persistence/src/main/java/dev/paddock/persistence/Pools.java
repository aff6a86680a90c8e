package dev.paddock.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The connections: some shared by all, and one for the message log, which therefore never waits for a crowd. */
final class Pools implements AutoCloseable {
    /** With the longest statement it stays below three seconds. */
    private static final int WAIT_MILLIS = 800;

    private final HikariDataSource shared;
    private final HikariDataSource log;

    Pools(StoreSettings settings, StoreRecorder recorder) {
        shared = new HikariDataSource(config(settings, recorder, "paddock", settings.connections()));
        log = new HikariDataSource(logConfig(settings, recorder));
    }

    Jdbi shared() {
        return jdbi(shared);
    }

    Jdbi log() {
        return jdbi(log);
    }

    /** How each of them stands. */
    List<PoolFigures> figures() {
        return Stream.of(shared, log).map(Pools::figures).toList();
    }

    private static PoolFigures figures(HikariDataSource pool) {
        var now = pool.getHikariPoolMXBean();
        return new PoolFigures(
                pool.getPoolName(),
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    @Override
    public void close() {
        log.close();
        shared.close();
    }

    private static HikariConfig logConfig(StoreSettings settings, StoreRecorder recorder) {
        var config = config(settings, recorder, "paddock-log", 1);
        config.setConnectionInitSql(Dialect.of(settings.url()).logSetup());
        return config;
    }

    private static HikariConfig config(StoreSettings settings, StoreRecorder recorder, String name, int size) {
        var dialect = Dialect.of(settings.url());
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setMetricsTrackerFactory((pool, stats) -> new PoolWatch(pool, recorder));
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
        jdbi.setSqlLogger(new LogsStatements(LogsStatements.SLOW_MILLIS));
        // What people wrote must not get into a log by way of an exception's message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
