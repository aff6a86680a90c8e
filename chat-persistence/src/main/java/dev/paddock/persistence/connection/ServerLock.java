package dev.paddock.persistence.connection;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Preparation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lock that PostgreSQL gives to one session of a database, on a connection of its own: it ends with the session, as when the process dies. Nodes
 * that share a database share it, and each has another one on its name. For one thread.
 */
public final class ServerLock {
    private static final String KEY = "1885430884, 1868786481"; // "padd", "ock1" in ASCII
    private static final String NAMES = "1885430885, hashtext(?)";

    /** Ends the session that has the lock if it is one of ours that we lost, whose end the database has not noticed yet. */
    private static final String END_OUR_LOST_ONE = """
            SELECT COALESCE(BOOL_OR(pg_terminate_backend(l.pid)), FALSE)
            FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = 1885430884
                AND l.objid = 1868786481 AND a.datname = current_database() AND a.application_name = ?
                AND l.pid <> pg_backend_pid()
            """;

    private static final String IS_SHARED = """
            SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
                AND classid = 1885430884 AND objid = 1868786481 AND mode = 'ShareLock'
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """;

    /** The database notices within some ten seconds that a machine is gone, and not after two hours. */
    private static final String NOTICE_SOON =
            "SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 2";

    private final StoreSettings settings;
    private final @Nullable String node;
    private final String name = "paddock-server-" + UUID.randomUUID();
    private @Nullable Connection connection;

    /** What came of taking the lock. */
    public enum Taking {
        TAKEN,
        /** A server has it that shares the database with nobody. */
        HAS_A_SERVER,
        /** Nodes share it, and the taker would not. */
        HAS_NODES,
        /** A node of that name is alive. */
        HAS_THAT_NODE
    }

    /**
     * A lock of the database at {@code settings}.
     *
     * @param node the name of a node that shares it, null for a server that does not
     */
    public ServerLock(StoreSettings settings, @Nullable String node) {
        this.settings = settings;
        this.node = node;
    }

    /** Takes the lock, unless another session has it. */
    public Taking take() throws SQLException {
        close();
        var fresh = Preparation.connectionTo(settings, properties());
        try {
            try (var statement = fresh.createStatement()) {
                statement.execute(NOTICE_SOON);
            }
            var taking = node == null ? takeAlone(fresh) : takeShared(fresh, node);
            connection = taking == Taking.TAKEN ? fresh : null;
            return taking;
        } finally {
            if (connection != fresh) {
                fresh.close();
            }
        }
    }

    private Taking takeAlone(Connection fresh) throws SQLException {
        if (isTrue(fresh, "SELECT pg_try_advisory_lock(" + KEY + ")")
                || (isTrue(fresh, END_OUR_LOST_ONE, name) && waited(fresh, "SELECT pg_advisory_lock(" + KEY + ")"))) {
            return Taking.TAKEN;
        }
        return isTrue(fresh, IS_SHARED) ? Taking.HAS_NODES : Taking.HAS_A_SERVER;
    }

    private Taking takeShared(Connection fresh, String own) throws SQLException {
        if (!isTrue(fresh, "SELECT pg_try_advisory_lock_shared(" + KEY + ")")) {
            return Taking.HAS_A_SERVER;
        }
        boolean taken = isTrue(fresh, "SELECT pg_try_advisory_lock(" + NAMES + ")", own)
                || (isTrue(fresh, END_OUR_LOST_ONE, name)
                        && waited(fresh, "SELECT pg_advisory_lock(" + NAMES + ")", own));
        return taken ? Taking.TAKEN : Taking.HAS_THAT_NODE;
    }

    /** The session that was ended gives the lock up as soon as it hears of it. */
    private static boolean waited(Connection fresh, String lock, String... values) throws SQLException {
        try (var statement = fresh.createStatement()) {
            statement.execute("SET lock_timeout = 1000");
        }
        try (var statement = fresh.prepareStatement(lock)) {
            bind(statement, values);
            statement.execute();
        }
        return true;
    }

    private static boolean isTrue(Connection connection, String query, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    /** Throws if the session that has the lock is gone, and the lock with it. */
    public void check() throws SQLException {
        isTrue(session(), "SELECT TRUE");
    }

    /** The session that has the lock; throws if there is none. */
    public Connection session() throws SQLException {
        var held = connection;
        if (held == null) {
            throw new SQLException("the lock was never taken");
        }
        return held;
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
