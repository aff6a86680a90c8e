package dev.paddock.persistence;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Conversations and messages for reading, from the tables {@code conversations}, {@code messages} and {@code read_marks}; who is in
 * a room, {@code seats} says, who in one of two, the conversation's own row.
 */
final class JdbiConversations implements Conversations {
    private static final String ROOM = """
            SELECT c.id, c.kind, c.last_seq, c.is_open, r.name AS title, COALESCE(m.seq, 0) AS read_seq,
                CAST(NULL AS VARCHAR(64)) AS with_id, CAST(NULL AS VARCHAR(64)) AS name, CAST(NULL AS VARCHAR(16)) AS role
            FROM seats s
            JOIN rooms r ON r.id = s.room_id
            JOIN conversations c ON c.id = s.room_id
            LEFT JOIN read_marks m ON m.conversation_id = c.id AND m.user_id = s.user_id
            WHERE s.user_id = :user
            """;
    private static final String TALK = """
            SELECT c.id, c.kind, c.last_seq, c.is_open, NULL AS title, COALESCE(m.seq, 0) AS read_seq,
                c.%2$s AS with_id, a.name, a.role
            FROM conversations c
            LEFT JOIN accounts a ON a.id = c.%2$s
            LEFT JOIN read_marks m ON m.conversation_id = c.id AND m.user_id = c.%1$s
            WHERE c.%1$s = :user
            """;
    private static final List<String> KINDS =
            List.of(ROOM, TALK.formatted("one_id", "other_id"), TALK.formatted("other_id", "one_id"));
    private static final String ALL = String.join(" UNION ALL ", KINDS);
    private static final String ONE =
            KINDS.stream().map(kind -> kind + " AND c.id = :id").collect(Collectors.joining(" UNION ALL "));

    private static final String MESSAGES = """
            SELECT m.conversation_id, m.seq, m.sender_id, m.client_id, m.body, m.posted_at, a.name, a.role
            FROM messages m LEFT JOIN accounts a ON a.id = m.sender_id
            """;

    private final Database database;
    private final String epoch;

    /**
     * A view of {@code database}.
     *
     * @param epoch the name of this state of the store
     */
    JdbiConversations(Database database, String epoch) {
        this.database = database;
        this.epoch = epoch;
    }

    @Override
    public List<Conversation> of(UserId user) {
        return database.read(handle -> handle.createQuery(ALL)
                .bind("user", user.value())
                .map((row, context) -> conversation(row))
                .list());
    }

    @Override
    public Optional<Conversation> find(ConversationId id, UserId user) {
        return database.read(handle -> handle.createQuery(ONE)
                .bind("user", user.value())
                .bind("id", id.value())
                .map((row, context) -> conversation(row))
                .findOne());
    }

    @Override
    public List<Message> after(ConversationId id, long seq, int limit) {
        return database.read(handle -> messages(page(handle, id, seq, limit, "m.seq > :seq ORDER BY m.seq")));
    }

    @Override
    public List<Message> before(ConversationId id, long seq, int limit) {
        var latestFirst =
                database.read(handle -> messages(page(handle, id, seq, limit, "m.seq < :seq ORDER BY m.seq DESC")));
        var ascending = new ArrayList<>(latestFirst);
        Collections.reverse(ascending);
        return List.copyOf(ascending);
    }

    @Override
    public long lastSeq(ConversationId id) {
        return database.read(handle -> handle.createQuery("SELECT last_seq FROM conversations WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public boolean markRead(ConversationId id, UserId user, long seq) {
        return database.change(handle -> {
            long mark = Math.min(seq, lastSeq(id));
            return mark > 0
                    && (moveMark(handle, id, user, mark)
                            || setMark(handle, id, user, mark)
                            || moveMark(handle, id, user, mark)); // a lower one may have been set in between
        });
    }

    @Override
    public List<Message> writtenBy(UserId user, int offset, int limit) {
        return database.read(handle -> messages(handle.createQuery(MESSAGES
                        + " WHERE m.sender_id = :user ORDER BY m.posted_at, m.conversation_id, m.seq"
                        + " LIMIT :limit OFFSET :offset")
                .bind("user", user.value())
                .bind("limit", limit)
                .bind("offset", offset)));
    }

    @Override
    public String epoch() {
        return epoch;
    }

    private static Query page(Handle handle, ConversationId id, long seq, int limit, String range) {
        return handle.createQuery(MESSAGES + " WHERE m.conversation_id = :id AND " + range + " LIMIT :limit")
                .bind("id", id.value())
                .bind("seq", seq)
                .bind("limit", limit);
    }

    private static List<Message> messages(Query query) {
        return query.map((row, context) -> message(row)).list();
    }

    private static boolean moveMark(Handle handle, ConversationId id, UserId user, long seq) {
        return handle.createUpdate("""
                                UPDATE read_marks SET seq = :seq
                                WHERE conversation_id = :id AND user_id = :user AND seq < :seq
                                """)
                        .bind("id", id.value())
                        .bind("user", user.value())
                        .bind("seq", seq)
                        .execute()
                == 1;
    }

    /** Only where there is no mark yet. */
    private static boolean setMark(Handle handle, ConversationId id, UserId user, long seq) {
        return handle.createUpdate("""
                                INSERT INTO read_marks (conversation_id, user_id, seq) VALUES (:id, :user, :seq)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", id.value())
                        .bind("user", user.value())
                        .bind("seq", seq)
                        .execute()
                == 1;
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        var with = row.getString("with_id") == null ? null : JdbiAccounts.person(row, "with_id");
        return new Conversation(
                new ConversationId(row.getString("id")),
                Columns.named(Conversation.Kind.class, row, "kind"),
                with == null ? row.getString("title") : with.name(),
                row.getLong("last_seq"),
                row.getLong("read_seq"),
                row.getBoolean("is_open"),
                with);
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                new ConversationId(row.getString("conversation_id")),
                row.getLong("seq"),
                JdbiAccounts.person(row, "sender_id"),
                new MessageText(row.getString("body")),
                Columns.instant(row, "posted_at"),
                new ClientId(row.getString("client_id")));
    }
}
