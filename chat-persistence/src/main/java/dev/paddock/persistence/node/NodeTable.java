package dev.paddock.persistence.node;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The statements on {@code nodes} that a node keeps its own life by; all times are those of the database's clock. */
final class NodeTable {
    private static final String LEASE = "clock_timestamp() + INTERVAL '5 seconds'";
    private static final String LIVES = "ended_at IS NULL AND lease_until > clock_timestamp()";

    /** A node that is about to be ended is waited for, and one that is renewed at this moment is not. */
    static final String FENCE = "SELECT epoch FROM nodes WHERE epoch = ? AND " + LIVES + " FOR KEY SHARE";

    private static final String RENEW = "UPDATE nodes SET lease_until = " + LEASE + " WHERE epoch = ? AND " + LIVES
            + " RETURNING epoch = (SELECT MIN(epoch) FROM nodes WHERE " + LIVES + ")";
    private static final String END =
            "UPDATE nodes SET holds = NULL, ended_at = clock_timestamp() WHERE holds = ? RETURNING epoch";
    private static final String BEGIN =
            "INSERT INTO nodes (name, holds, begun_at, lease_until) VALUES (?, ?, clock_timestamp(), " + LEASE
                    + ") RETURNING epoch";
    private static final String GIVE_UP =
            "UPDATE nodes SET lease_until = clock_timestamp() WHERE epoch = ? AND ended_at IS NULL";

    private NodeTable() {}

    /** Returns whether the lease of {@code epoch} lasts; if so nobody ends it before the transaction does. */
    static boolean fence(Connection connection, long epoch) throws SQLException {
        return first(connection, FENCE, epoch) != null;
    }

    /** What came of a renewal: whether the lease lasted, and whether the node is the eldest of those that live. */
    record Renewed(boolean lasted, boolean eldest) {}

    static Renewed renew(Connection connection, long epoch) throws SQLException {
        try (var update = connection.prepareStatement(RENEW)) {
            update.setLong(1, epoch);
            try (var rows = update.executeQuery()) {
                boolean lasted = rows.next();
                return new Renewed(lasted, lasted && rows.getBoolean(1));
            }
        }
    }

    /** A life that begins, and whether {@code before} had been ended by somebody else. */
    record Begun(long epoch, boolean reaped) {}

    /** Ends the life that has the {@code name}, and begins another one. */
    static Begun begin(Connection connection, String name, long before) throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean reaped = !Long.valueOf(before).equals(first(connection, END, name));
            var epoch = first(connection, BEGIN, name, name);
            connection.commit();
            return new Begun(epoch == null ? 0 : epoch, reaped);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static void giveUp(Connection connection, long epoch) throws SQLException {
        try (var update = connection.prepareStatement(GIVE_UP)) {
            update.setLong(1, epoch);
            update.executeUpdate();
        }
    }

    private static @Nullable Long first(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }
}
