package dev.paddock.persistence.message;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.persistence.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements a group of messages is stored with, each for the whole group at once. They go straight to the driver: binding
 * values by name would cost as much as storing them.
 */
public final class MessageTable {
    private static final String LOCK = """
            SELECT number, id, kind, last_seq, is_open, is_blocked, slow_seconds, has_bars FROM conversations WHERE id = ANY(?) ORDER BY id FOR UPDATE
            """;
    private static final String ADVANCE =
            "UPDATE conversations SET last_seq = last_seq + ? WHERE number = ? AND is_open AND NOT is_blocked";
    private static final String INSERT =
            "INSERT INTO messages (place, sender, client_id, body, posted_at) VALUES (?, ?, ?, ?, ?)";
    private static final String NOTE = "INSERT INTO message_groups (posted_at, messages, places) VALUES (?, ?, ?)";

    private MessageTable() {}

    /** The conversations of these ids that exist, locked in the order of their ids: groups of several nodes can't deadlock. */
    public static Map<ConversationId, Line> lock(Connection connection, List<String> ids) throws SQLException {
        var lines = new HashMap<ConversationId, Line>();
        try (var query = connection.prepareStatement(LOCK)) {
            query.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var line = new Line(
                            rows.getLong("number"),
                            new ConversationId(rows.getString("id")),
                            rows.getString("kind").equals("room"),
                            rows.getLong("last_seq"),
                            rows.getBoolean("is_open"),
                            rows.getBoolean("is_blocked"),
                            rows.getInt("slow_seconds"),
                            rows.getBoolean("has_bars"));
                    lines.put(line.id, line);
                }
            }
        }
        return lines;
    }

    /**
     * Moves conversations on; returns whether all of them took messages, as the lock promised.
     *
     * @param counts how many messages each gets, by its number
     */
    public static boolean advance(Connection connection, Map<Long, Integer> counts) throws SQLException {
        try (var update = connection.prepareStatement(ADVANCE)) {
            for (var count : counts.entrySet()) {
                update.setInt(1, count.getValue());
                update.setLong(2, count.getKey());
                update.addBatch();
            }
            for (int changed : update.executeBatch()) {
                if (changed != 1) {
                    return false;
                }
            }
            return true;
        }
    }

    public static void insert(Connection connection, List<PlacedMessage> messages, Instant at) throws SQLException {
        var time = at.atOffset(ZoneOffset.UTC);
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var placed : messages) {
                insert.setLong(1, placed.place());
                insert.setLong(2, placed.sender());
                insert.setString(3, Columns.storable(placed.message().clientId().value()));
                insert.setString(4, Columns.storable(placed.message().text().value()));
                insert.setObject(5, time);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Notes when a group was stored, and which messages are in it. */
    public static void note(Connection connection, Instant at, int messages, Collection<PlaceRange> ranges)
            throws SQLException {
        try (var insert = connection.prepareStatement(NOTE)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setInt(2, messages);
            insert.setString(3, PlaceRange.text(ranges));
            insert.executeUpdate();
        }
    }

    /** A conversation as it is while it is locked. */
    public record Line(
            long number,
            ConversationId id,
            boolean room,
            long lastSeq,
            boolean open,
            boolean blocked,
            int slowSeconds,
            boolean hasBars) {}
}
