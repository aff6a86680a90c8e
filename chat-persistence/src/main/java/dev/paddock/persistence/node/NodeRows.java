package dev.paddock.persistence.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What nodes leave for each other in a table: rows of an epoch with numbers that only grow, as one thread of its node writes them. How far
 * somebody has read is the last number of each epoch; of one that they never heard of they have read nothing, as it began after they did.
 */
public enum NodeRows {
    GROUPS("node_groups", "places"),
    NEWS("node_news", "body");

    /** The state of a database for which a lock was not had, which says that it is worth another try later. */
    private static final String NOT_NOW = "55P03";

    private final String add;
    private final String ends;
    private final String after;
    private final String forget;
    private final String forgetDead;

    NodeRows(String table, String text) {
        add = "INSERT INTO " + table + " (epoch, n, " + text + ") SELECT epoch, ?, ? FROM (" + NodeTable.FENCE
                + ") AS own";
        ends = "SELECT o.epoch, COALESCE((SELECT MAX(r.n) FROM " + table + " r WHERE r.epoch = o.epoch), 0) AS n"
                + " FROM nodes o";
        after = "SELECT r.epoch, r.n, r.text FROM nodes o LEFT JOIN"
                + " (SELECT * FROM unnest(CAST(? AS BIGINT[]), CAST(? AS BIGINT[])) AS k (epoch, n)) read"
                + " ON read.epoch = o.epoch CROSS JOIN LATERAL (SELECT t.epoch, t.n, t." + text + " AS text FROM "
                + table
                + " t WHERE t.epoch = o.epoch AND t.n > COALESCE(read.n, 0) ORDER BY t.n) r LIMIT ?";
        forget = "DELETE FROM " + table + " WHERE epoch = ? AND n <= ?";
        forgetDead = "DELETE FROM " + table + " WHERE epoch IN (SELECT epoch FROM nodes WHERE ended_at <"
                + " clock_timestamp() - INTERVAL '1 hour')";
    }

    /** A row, as others read it. */
    public record Row(long epoch, long n, String text) {}

    /** Adds one in the transaction of {@code connection}, which fails to be stored if the lease of {@code epoch} is over. */
    public void add(Connection connection, long epoch, long n, String text) throws SQLException {
        try (var insert = connection.prepareStatement(add)) {
            insert.setLong(1, n);
            insert.setString(2, text);
            insert.setLong(3, epoch);
            if (insert.executeUpdate() != 1) {
                throw new SQLException("the lease of this node is over", NOT_NOW);
            }
        }
    }

    /** How far it goes now, by epoch. */
    public Map<Long, Long> ends(Handle handle) {
        var read = new HashMap<Long, Long>();
        handle.createQuery(ends)
                .map((row, context) -> Map.entry(row.getLong("epoch"), row.getLong("n")))
                .forEach(end -> read.put(end.getKey(), end.getValue()));
        return read;
    }

    /**
     * Up to {@code limit} of what comes after {@code read}, all as of one moment: whoever stored something after something else is not among them
     * without that.
     */
    public List<Row> after(Handle handle, Map<Long, Long> read, int limit) throws SQLException {
        var connection = handle.getConnection();
        var rows = new ArrayList<Row>();
        try (var query = connection.prepareStatement(after)) {
            query.setArray(1, connection.createArrayOf("bigint", read.keySet().toArray()));
            query.setArray(2, connection.createArrayOf("bigint", read.values().toArray()));
            query.setInt(3, limit);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getLong(1), found.getLong(2), found.getString(3)));
                }
            }
        }
        return rows;
    }

    /** Forgets what {@code epoch} left up to {@code n}, and all of those who are dead for long. */
    void forget(Handle handle, long epoch, long n) {
        handle.execute(forget, epoch, n);
        handle.execute(forgetDead);
    }
}
