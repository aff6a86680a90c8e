package dev.paddock.bench;

import dev.paddock.persistence.StoreSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Messages stored as one would without a log: every sender has a connection, and each message is a transaction on the same
 * tables, with the same durability.
 */
final class TransactionPosts implements Posts {
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong clientIds = new AtomicLong();
    private final boolean h2;

    TransactionPosts(StoreSettings settings, Load load) throws SQLException {
        h2 = settings.url().startsWith("jdbc:h2:");
        LogPosts.open(settings, load.rooms()).close(); // makes the tables
        for (int i = 0; i < load.senders(); i++) {
            var connection = DriverManager.getConnection(
                    settings.url() + (h2 ? ";WRITE_DELAY=0;LOCK_TIMEOUT=60000" : ""),
                    settings.user(),
                    settings.password());
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    @Override
    public void post(int sender, int room) {
        try {
            store(connections.get(sender), sender, LogPosts.room(room));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (var connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(Connection connection, int sender, String room) throws SQLException {
        update(connection, "UPDATE conversations SET last_seq = last_seq + 1 WHERE id = ? AND is_open", room);
        try (var insert = connection.prepareStatement("INSERT INTO messages (place, sender, client_id, body, posted_at)"
                + " SELECT number * 4294967296 + last_seq, ?, ?, ?, ? FROM conversations WHERE id = ?")) {
            insert.setLong(1, sender);
            insert.setString(2, "c" + clientIds.incrementAndGet());
            insert.setString(3, LogPosts.TEXT);
            insert.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(5, room);
            insert.executeUpdate();
        }
        connection.commit();
        if (h2) {
            update(connection, "CHECKPOINT SYNC");
        }
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }
}
