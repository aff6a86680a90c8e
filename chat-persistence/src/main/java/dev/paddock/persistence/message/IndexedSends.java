package dev.paddock.persistence.message;

import dev.paddock.domain.conversation.NewMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sent messages by a unique index of the database, which every node sees. */
public final class IndexedSends implements SentMessages {
    static final String FIND = """
            SELECT m.place, m.sender, m.client_id, m.posted_at, c.id FROM messages m
            JOIN UNNEST(?, ?) AS k (sender, client) ON m.sender = k.sender AND m.client_id = k.client
            JOIN conversations c ON c.number = m.place / 4294967296
            """;

    /** A message by the number of its sender. */
    private record Key(long sender, String clientId) {}

    @Override
    public Map<MessageKey, StoredMessage> find(
            Connection connection, List<NewMessage> messages, Map<String, Long> numbers) throws SQLException {
        var asked = new HashMap<Key, MessageKey>();
        for (var message : messages) {
            Long sender = numbers.get(message.from().id().value());
            if (sender != null) {
                asked.put(new Key(sender, message.clientId().value()), MessageKey.of(message));
            }
        }
        return asked.isEmpty() ? Map.of() : find(connection, asked);
    }

    private static Map<MessageKey, StoredMessage> find(Connection connection, Map<Key, MessageKey> asked)
            throws SQLException {
        var keys = List.copyOf(asked.keySet());
        var stored = new HashMap<MessageKey, StoredMessage>();
        try (var query = connection.prepareStatement(FIND)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", keys.stream().map(Key::sender).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "varchar", keys.stream().map(Key::clientId).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var key = asked.get(new Key(rows.getLong("sender"), rows.getString("client_id")));
                    if (key != null) {
                        stored.put(key, StoredMessage.of(key, rows));
                    }
                }
            }
        }
        return stored;
    }
}
