package dev.paddock.persistence.connection;

import dev.paddock.persistence.sql.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs statements that failed or were slow, on the thread that ran them, which has the correlation id; never with their values.
 * PostgreSQL's process is named as it stands in the server's own log and in {@code pg_stat_activity}. Thread-safe.
 */
public final class LogsStatements implements SqlLogger {
    private static final Logger LOG = LoggerFactory.getLogger(LogsStatements.class);

    /** Far above what any statement takes, and well below where it is cut off. */
    public static final long SLOW_MILLIS = 250;

    private final long slowMillis;
    private final Outage outage;

    /** Takes for slow what takes longer than {@code slowMillis}; the log hears of an {@code outage} once, and of no statement in it. */
    public LogsStatements(long slowMillis, Outage outage) {
        this.slowMillis = slowMillis;
        this.outage = outage;
    }

    @Override
    public void logAfterExecution(StatementContext statement) {
        took(sql(statement), statement.getConnection(), statement.getElapsedTime(ChronoUnit.NANOS));
    }

    @Override
    public void logException(StatementContext statement, SQLException failure) {
        failed(sql(statement), statement.getConnection(), failure);
    }

    /** Says so if {@code what} was slow. */
    public void took(String what, @Nullable Connection connection, long nanos) {
        outage.served(what, nanos);
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis > slowMillis) {
            LOG.info("a statement took {} ms{}: {}", millis, backend(connection), what);
        }
    }

    /** Says that {@code what} failed; what is taken is an expected outcome, and a lost race is run again. */
    public void failed(String what, @Nullable Connection connection, SQLException failure) {
        var fault = Fault.of(failure);
        if (fault != Fault.TAKEN && fault != Fault.LOST_RACE && !outage.covers(failure, what)) {
            LOG.warn("a statement failed ({}){}: {}", Fault.name(failure), backend(connection), what);
        }
    }

    private static String sql(StatementContext statement) {
        return String.valueOf(statement.getRenderedSql())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String backend(@Nullable Connection connection) {
        try {
            return connection != null && connection.isWrapperFor(PGConnection.class)
                    ? " in process " + connection.unwrap(PGConnection.class).getBackendPID()
                    : "";
        } catch (SQLException e) { // it went away together with the statement
            LOG.debug("a connection does not say whose it is", e);
            return "";
        }
    }
}
