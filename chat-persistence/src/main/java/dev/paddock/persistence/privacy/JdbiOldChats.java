package dev.paddock.persistence.privacy;

import dev.paddock.domain.privacy.OldChats;
import dev.paddock.persistence.message.PlaceRange;
import dev.paddock.persistence.photo.PhotosOfMessages;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Old messages, conversations and requests, deleted from the tables they are kept in, by key: which messages are old, the groups
 * say in which they were stored.
 */
public final class JdbiOldChats implements OldChats {
    private static final String OLDEST = """
            SELECT number, places FROM message_groups WHERE posted_at < :instant ORDER BY posted_at, number LIMIT :limit
            """;
    private static final String OVER = """
            SELECT c.id FROM conversations c
            WHERE c.kind = 'advice' AND c.opened_at < :instant AND NOT c.is_open
                AND NOT EXISTS (SELECT 1 FROM messages m
                    WHERE m.place > c.number * 4294967296 AND m.place < (c.number + 1) * 4294967296)
            ORDER BY c.id LIMIT :limit FOR UPDATE
            """;
    private static final List<String> OF_CONVERSATION = List.of(
            "DELETE FROM notes WHERE conversation_id = ANY(:ids)",
            "DELETE FROM former_advisors WHERE conversation_id = ANY(:ids)",
            "DELETE FROM ratings WHERE request_id IN (SELECT id FROM advice_requests WHERE conversation_id = ANY(:ids))",
            "DELETE FROM advice_requests WHERE conversation_id = ANY(:ids)",
            "DELETE FROM read_marks WHERE conversation_id = ANY(:ids)",
            "DELETE FROM sender_conversations WHERE conversation IN (SELECT number FROM conversations WHERE id = ANY(:ids))",
            "DELETE FROM conversations WHERE id = ANY(:ids)");

    /** Messages that were stored at once. */
    private record Stored(long number, List<PlaceRange> ranges) {}

    private final Database database;

    public JdbiOldChats(Database database) {
        this.database = database;
    }

    /** Of the conversations it deletes up to {@code limit} as well; the rest has time until the next call. */
    @Override
    public int forget(Instant instant, int limit) {
        return database.change(handle -> {
            int forgotten = forgetMessages(handle, instant, limit);
            forgetReports(handle, instant);
            forgetConversations(handle, instant, limit);
            return forgotten;
        });
    }

    /** What a report keeps of a message is kept no longer than the message would have been. */
    private static void forgetReports(Handle handle, Instant instant) {
        handle.createUpdate("DELETE FROM reports WHERE posted_at < :instant")
                .bind("instant", instant)
                .execute();
    }

    private static int forgetMessages(Handle handle, Instant instant, int limit) {
        var oldest = handle.createQuery(OLDEST)
                .bind("instant", instant)
                .bind("limit", limit)
                .map((row, context) -> new Stored(row.getLong("number"), PlaceRange.parse(row.getString("places"))))
                .list();
        int forgotten = 0;
        for (var group : oldest) {
            if (forgotten >= limit) {
                break;
            }
            forgotten += forget(handle, group, instant, limit - forgotten);
        }
        return forgotten;
    }

    /** Deletes messages of {@code group}, and the group with the last of them. */
    private static int forget(Handle handle, Stored group, Instant instant, int limit) {
        int forgotten = 0;
        var left = new ArrayList<PlaceRange>();
        for (var range : group.ranges) {
            long last = Math.min(range.last(), range.first() + limit - forgotten - 1);
            if (last >= range.first()) {
                forgotten += delete(handle, new PlaceRange(range.first(), last), instant);
            }
            if (last < range.last()) {
                left.add(new PlaceRange(Math.max(last + 1, range.first()), range.last()));
            }
        }
        if (left.isEmpty()) {
            handle.createUpdate("DELETE FROM message_groups WHERE number = :number")
                    .bind("number", group.number)
                    .execute();
        } else {
            handle.createUpdate(
                            "UPDATE message_groups SET places = :places, messages = messages - :gone WHERE number = :number")
                    .bind("places", PlaceRange.text(left))
                    .bind("gone", forgotten)
                    .bind("number", group.number)
                    .execute();
        }
        return forgotten;
    }

    /** Not what was posted later by a clock that had been set back: that is in a group of its own. */
    private static int delete(Handle handle, PlaceRange range, Instant instant) {
        int deleted = handle.createUpdate(
                        "DELETE FROM messages WHERE place BETWEEN :first AND :last AND posted_at < :instant")
                .bind("first", range.first())
                .bind("last", range.last())
                .bind("instant", instant)
                .execute();
        PhotosOfMessages.deleteWithoutMessage(handle, range.first(), range.last());
        handle.createUpdate("""
                        DELETE FROM changed_messages WHERE place BETWEEN :first AND :last
                            AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.place = changed_messages.place)
                        """)
                .bind("first", range.first())
                .bind("last", range.last())
                .execute();
        return deleted;
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
