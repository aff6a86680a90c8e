package dev.paddock.persistence.connection;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.paddock.persistence.PoolFigures;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/** The connections: some shared by all, and one for the message log, which therefore never waits for a crowd. */
public final class Pools implements AutoCloseable {
    /** With the longest statement it stays below three seconds. */
    private static final int WAIT_MILLIS = 800;

    private static final long EMPTY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final StoreSettings settings;
    private final StoreRecorder recorder;
    private final Outage outage;
    private final AtomicInteger users = new AtomicInteger();
    private volatile HikariDataSource shared;
    private volatile HikariDataSource log;
    private volatile @Nullable HikariDataSource tail;

    public Pools(StoreSettings settings, StoreRecorder recorder) {
        this(settings, recorder, Outage.IGNORED);
    }

    /** Pools that are asked for connections only while {@code outage} admits it. */
    public Pools(StoreSettings settings, StoreRecorder recorder, Outage outage) {
        this.settings = settings;
        this.recorder = recorder;
        this.outage = outage;
        shared = newShared();
        log = newLog();
    }

    /** A connection to read by what the log stored, which waits for no crowd either. */
    public Jdbi tail() {
        tail = new HikariDataSource(logConfig(settings, recorder, "paddock-tail"));
        return jdbi(() -> requireNonNull(tail));
    }

    public Jdbi shared() {
        return jdbi(() -> shared);
    }

    public Jdbi log() {
        return jdbi(() -> log);
    }

    /** Closes all connections, while nobody is admitted; false, to be tried again, if somebody still holds one. */
    boolean empty() {
        long began = System.nanoTime();
        while (users.get() > 0) {
            if (System.nanoTime() - began > EMPTY_NANOS) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        close();
        return true;
    }

    /** Begins again after {@link #empty}. */
    void fill() {
        shared = newShared();
        log = newLog();
        if (tail != null) {
            tail = new HikariDataSource(logConfig(settings, recorder, "paddock-tail"));
        }
    }

    private HikariDataSource newShared() {
        return new HikariDataSource(config(settings, recorder, "paddock", settings.connections()));
    }

    private HikariDataSource newLog() {
        return new HikariDataSource(logConfig(settings, recorder, "paddock-log"));
    }

    private Connection connection(Supplier<HikariDataSource> pool) throws SQLException {
        try {
            return pool.get().getConnection();
        } catch (SQLException e) {
            outage.covers(e, "");
            throw e;
        }
    }

    /** Returns whether the database answers, without asking whether there is use in that. */
    boolean answers() {
        try (var connection = shared.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The state of each of them. */
    public List<PoolFigures> figures() {
        return Stream.of(shared, log, tail)
                .filter(Objects::nonNull)
                .map(Pools::figures)
                .toList();
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
        var reading = tail;
        if (reading != null) {
            reading.close();
        }
        log.close();
        shared.close();
    }

    private static HikariConfig logConfig(StoreSettings settings, StoreRecorder recorder, String name) {
        var config = config(settings, recorder, name, 1);
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

    private Jdbi jdbi(Supplier<HikariDataSource> pool) {
        var jdbi = Jdbi.create(new CountedConnections(users, outage, () -> connection(pool)));
        Columns.register(jdbi);
        jdbi.setSqlLogger(new LogsStatements(LogsStatements.SLOW_MILLIS, outage));
        // What people wrote must not get into a log by way of an exception's message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
