package dev.paddock.persistence.log;

import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.message.PlaceRange;
import dev.paddock.persistence.sql.Columns;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The reading of messages that were stored a moment ago, by their places. */
final class StoredMessages {
    private static final String IN = """
            SELECT m.place, c.id, s.id AS sender_id, m.client_id, m.body, m.posted_at, a.name, a.role
            FROM unnest(CAST(? AS BIGINT[]), CAST(? AS BIGINT[])) AS r (first, last)
            JOIN messages m ON m.place BETWEEN r.first AND r.last
            JOIN conversations c ON c.number = m.place / 4294967296
            JOIN senders s ON s.number = m.sender LEFT JOIN accounts a ON a.id = s.id
            ORDER BY m.place
            """;

    private StoredMessages() {}

    /** Those within {@code ranges}, each conversation's in their order. */
    static List<Message> in(Connection connection, List<PlaceRange> ranges) throws SQLException {
        var messages = new ArrayList<Message>();
        try (var query = connection.prepareStatement(IN)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", ranges.stream().map(PlaceRange::first).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", ranges.stream().map(PlaceRange::last).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    messages.add(message(rows));
                }
            }
        }
        return messages;
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                new ConversationId(row.getString("id")),
                MessagePlace.seq(row.getLong("place")),
                AccountRows.person(row, "sender_id"),
                new MessageText(row.getString("body")),
                Columns.instant(row, "posted_at"),
                new ClientId(row.getString("client_id")));
    }
}
