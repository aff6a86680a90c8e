package dev.paddock.persistence;

import dev.paddock.domain.privacy.OldChats;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Old messages, conversations and requests, deleted from the tables they are kept in, by key: what to delete is looked up first,
 * in the index by time, as neither database could be trusted to find it there from within a {@code DELETE}.
 */
final class JdbiOldChats implements OldChats {
    private static final String OLDEST = """
            SELECT conversation_id, seq FROM messages WHERE posted_at < :instant ORDER BY posted_at, seq LIMIT :limit
            """;
    private static final String OVER = """
            SELECT c.id FROM conversations c
            WHERE c.kind = 'advice' AND c.opened_at < :instant AND NOT c.is_open
                AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id)
            ORDER BY c.id LIMIT :limit FOR UPDATE
            """;
    private static final List<String> OF_CONVERSATION = List.of(
            "DELETE FROM advice_requests WHERE conversation_id = ANY(:ids)",
            "DELETE FROM read_marks WHERE conversation_id = ANY(:ids)",
            "DELETE FROM conversations WHERE id = ANY(:ids)");

    private record Key(String conversation, long seq) {}

    private final Database database;

    JdbiOldChats(Database database) {
        this.database = database;
    }

    /** Of the conversations it deletes up to {@code limit} as well; the rest has time until the next call. */
    @Override
    public int forget(Instant instant, int limit) {
        return database.change(handle -> {
            int forgotten = forgetMessages(handle, instant, limit);
            forgetConversations(handle, instant, limit);
            return forgotten;
        });
    }

    private static int forgetMessages(Handle handle, Instant instant, int limit) {
        var oldest = handle.createQuery(OLDEST)
                .bind("instant", instant)
                .bind("limit", limit)
                .map((row, context) -> new Key(row.getString("conversation_id"), row.getLong("seq")))
                .list();
        if (oldest.isEmpty()) {
            return 0;
        }
        var batch = handle.prepareBatch("DELETE FROM messages WHERE conversation_id = :conversation AND seq = :seq");
        oldest.forEach(key -> batch.bind("conversation", key.conversation())
                .bind("seq", key.seq())
                .add());
        return Arrays.stream(batch.execute()).sum();
    }

    private static void forgetConversations(Handle handle, Instant instant, int limit) {
        var over = handle.createQuery(OVER)
                .bind("instant", instant)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
        if (!over.isEmpty()) {
            OF_CONVERSATION.forEach(statement -> handle.createUpdate(statement)
                    .bindArray("ids", String.class, over.toArray())
                    .execute());
        }
    }
}
