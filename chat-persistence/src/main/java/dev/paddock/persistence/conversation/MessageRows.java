package dev.paddock.persistence.conversation;

import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.Removal;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.message.PlaceRange;
import dev.paddock.persistence.photo.PhotosOfMessages;
import dev.paddock.persistence.sql.Columns;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The reading of rows of {@code messages}, with their authors and what became of them. */
public final class MessageRows {
    /** All that {@link #message} reads; a condition on {@code m.place} follows. */
    static final String SELECT = """
            SELECT m.place, s.id AS sender_id, m.client_id, m.body, m.posted_at, a.name, a.role, x.edited_at, x.removed_by
            FROM messages m JOIN senders s ON s.number = m.sender LEFT JOIN accounts a ON a.id = s.id
            LEFT JOIN changed_messages x ON x.place = m.place
            """;

    private static final String IN_RANGES = """
            SELECT m.place, c.id, s.id AS sender_id, m.client_id, m.body, m.posted_at, a.name, a.role, x.edited_at,
                x.removed_by, EXISTS (SELECT 1 FROM photos p WHERE p.place = m.place) AS has_photos
            FROM unnest(CAST(? AS BIGINT[]), CAST(? AS BIGINT[])) AS r (first, last)
            JOIN messages m ON m.place BETWEEN r.first AND r.last
            JOIN conversations c ON c.number = m.place / 4294967296
            JOIN senders s ON s.number = m.sender LEFT JOIN accounts a ON a.id = s.id
            LEFT JOIN changed_messages x ON x.place = m.place
            ORDER BY m.place
            """;

    private MessageRows() {}

    /** The messages within {@code ranges}, each conversation's in their order, on PostgreSQL. */
    public static List<Message> in(Connection connection, List<PlaceRange> ranges) throws SQLException {
        var messages = new ArrayList<Message>();
        try (var query = connection.prepareStatement(IN_RANGES)) {
            query.setArray(1, places(connection, ranges, PlaceRange::first));
            query.setArray(2, places(connection, ranges, PlaceRange::last));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var message = message(rows, new ConversationId(rows.getString("id")));
                    messages.add(
                            rows.getBoolean("has_photos")
                                    ? message.with(PhotosOfMessages.at(connection, rows.getLong("place")))
                                    : message);
                }
            }
        }
        return messages;
    }

    private static Array places(Connection connection, List<PlaceRange> ranges, Function<PlaceRange, Long> end)
            throws SQLException {
        return connection.createArrayOf("bigint", ranges.stream().map(end).toArray());
    }

    static Message message(ResultSet row, ConversationId id) throws SQLException {
        return new Message(
                id,
                MessagePlace.seq(row.getLong("place")),
                AccountRows.person(row, "sender_id"),
                new MessageText(row.getString("body")),
                Columns.instant(row, "posted_at"),
                new ClientId(row.getString("client_id")),
                row.getObject("edited_at") == null ? null : Columns.instant(row, "edited_at"),
                row.getString("removed_by") == null ? null : Columns.named(Removal.class, row, "removed_by"),
                List.of());
    }
}
