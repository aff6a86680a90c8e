package dev.paddock.persistence;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.NewMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements a group of messages is stored with, each for the whole group at once. */
final class MessageTable {
    static final String FIND = """
            SELECT m.conversation_id, m.seq, m.sender_id, m.client_id, m.posted_at FROM messages m
            JOIN UNNEST(:senders, :clientIds) AS k (sender, client)
                ON m.sender_id = k.sender AND m.client_id = k.client
            """;

    private MessageTable() {}

    /** The conversations of these ids that exist, locked in the order of their ids: groups of several nodes can't deadlock. */
    static Map<ConversationId, Line> lock(Handle handle, List<String> ids) {
        var lines = new HashMap<ConversationId, Line>();
        handle.createQuery(
                        "SELECT id, kind, last_seq, is_open, is_blocked FROM conversations WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", String.class, ids.toArray())
                .map((row, context) -> new Line(
                        new ConversationId(row.getString("id")),
                        row.getString("kind").equals("room"),
                        row.getLong("last_seq"),
                        row.getBoolean("is_open"),
                        row.getBoolean("is_blocked")))
                .forEach(line -> lines.put(line.id, line));
        return lines;
    }

    /** Those of {@code messages} that are stored already, by sender and clientId. */
    static Map<MessageKey, StoredMessage> find(Handle handle, Collection<NewMessage> messages) {
        var stored = new HashMap<MessageKey, StoredMessage>();
        handle.createQuery(FIND)
                .bindArray(
                        "senders",
                        String.class,
                        messages.stream().map(m -> m.from().id().value()).toArray())
                .bindArray(
                        "clientIds",
                        String.class,
                        messages.stream().map(m -> m.clientId().value()).toArray())
                .map((row, context) -> new StoredMessage(
                        new MessageKey(row.getString("sender_id"), row.getString("client_id")),
                        new ConversationId(row.getString("conversation_id")),
                        row.getLong("seq"),
                        Columns.instant(row, "posted_at")))
                .forEach(message -> stored.put(message.key(), message));
        return stored;
    }

    /** Moves the conversations on; returns whether all of them took messages, as the lock promised. */
    static boolean advance(Handle handle, Map<ConversationId, Integer> counts) {
        PreparedBatch batch = handle.prepareBatch(
                "UPDATE conversations SET last_seq = last_seq + :count WHERE id = :id AND is_open AND NOT is_blocked");
        counts.forEach(
                (id, count) -> batch.bind("count", count).bind("id", id.value()).add());
        for (int changed : batch.execute()) {
            if (changed != 1) {
                return false;
            }
        }
        return true;
    }

    static void insert(Handle handle, List<Message> messages) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO messages (conversation_id, seq, sender_id, client_id, body, posted_at)
                VALUES (:conversation, :seq, :sender, :client, :body, :at)
                """);
        messages.forEach(
                message -> batch.bind("conversation", message.conversation().value())
                        .bind("seq", message.seq())
                        .bind("sender", message.from().id().value())
                        .bind("client", message.clientId().value())
                        .bind("body", message.text().value())
                        .bind("at", message.at())
                        .add());
        batch.execute();
    }

    /** A conversation as it is while it is locked. */
    record Line(ConversationId id, boolean room, long lastSeq, boolean open, boolean blocked) {}
}
