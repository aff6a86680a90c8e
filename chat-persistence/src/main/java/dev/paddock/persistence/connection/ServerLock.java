package dev.paddock.persistence.connection;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Preparation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lock that PostgreSQL gives to one session of a database, on a connection of its own: it ends with the session, as when the
 * process dies. For one thread.
 */
public final class ServerLock {
    private static final String KEY = "1885430884, 1868786481"; // "padd", "ock1" in ASCII
    private static final String TAKE = "SELECT pg_try_advisory_lock(" + KEY + ")";

    /** Ends the session that has the lock if it is one of ours that we lost, whose end the database has not noticed yet. */
    private static final String END_OUR_LOST_ONE = """
            SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = 1885430884
                AND l.objid = 1868786481 AND a.datname = current_database() AND a.application_name = '%s'
            """;

    /** The database notices within some ten seconds that a machine is gone, and not after two hours. */
    private static final String NOTICE_SOON =
            "SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 2";

    private final StoreSettings settings;
    private final String name = "paddock-server-" + UUID.randomUUID();
    private @Nullable Connection connection;

    public ServerLock(StoreSettings settings) {
        this.settings = settings;
    }

    /** Takes the lock; false if another session has it. */
    public boolean take() throws SQLException {
        close();
        var fresh = Preparation.connectionTo(settings, properties());
        try (var statement = fresh.createStatement()) {
            statement.execute(NOTICE_SOON);
            if (isTrue(statement, TAKE) || (isTrue(statement, END_OUR_LOST_ONE.formatted(name)) && waited(statement))) {
                connection = fresh;
                return true;
            }
        } finally {
            if (connection != fresh) {
                fresh.close();
            }
        }
        return false;
    }

    /** The session that was ended gives the lock up as soon as it hears of it. */
    private static boolean waited(Statement statement) throws SQLException {
        statement.execute("SET lock_timeout = 1000");
        statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
        return true;
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Throws if the session that has the lock is gone, and the lock with it. */
    public void check() throws SQLException {
        var held = connection;
        if (held == null) {
            throw new SQLException("the lock was never taken");
        }
        try (var statement = held.createStatement()) {
            isTrue(statement, "SELECT TRUE");
        }
    }

    /** Gives the lock up. */
    public void close() {
        var held = connection;
        connection = null;
        if (held != null) {
            try {
                held.close();
            } catch (SQLException e) {
                return; // it was gone
            }
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        return properties;
    }
}
