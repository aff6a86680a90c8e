package dev.paddock.persistence.conversation;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Message;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.photo.PhotosOfMessages;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Conversations and messages for reading, from the tables {@code conversations}, {@code messages} and {@code read_marks}; who is in
 * a room, {@code seats} says, who in one of two, the conversation's own row.
 */
public final class JdbiConversations implements Conversations {
    private static final String ROOM = """
            SELECT c.id, c.kind, c.last_seq, c.changes, c.is_open, r.name AS title, COALESCE(m.seq, 0) AS read_seq,
                CAST(NULL AS VARCHAR(64)) AS with_id, CAST(NULL AS VARCHAR(64)) AS name, CAST(NULL AS VARCHAR(16)) AS role
            FROM seats s
            JOIN rooms r ON r.id = s.room_id
            JOIN conversations c ON c.id = s.room_id
            LEFT JOIN read_marks m ON m.conversation_id = c.id AND m.user_id = s.user_id
            WHERE s.user_id = :user
            """;
    private static final String TALK = """
            SELECT c.id, c.kind, c.last_seq, c.changes, c.is_open, '' AS title, COALESCE(m.seq, 0) AS read_seq,
                c.%2$s AS with_id, a.name, a.role
            FROM conversations c
            LEFT JOIN accounts a ON a.id = c.%2$s
            LEFT JOIN read_marks m ON m.conversation_id = c.id AND m.user_id = c.%1$s
            WHERE c.%1$s = :user AND NOT (c.kind = 'direct' AND COALESCE(a.blocked, FALSE) AND NOT EXISTS
                (SELECT 1 FROM sender_conversations w JOIN senders s ON s.number = w.sender
                    WHERE w.conversation = c.number AND s.id = :user))
            """;
    private static final List<String> KINDS =
            List.of(ROOM, TALK.formatted("one_id", "other_id"), TALK.formatted("other_id", "one_id"));
    private static final String ALL = String.join(" UNION ALL ", KINDS);
    private static final String ONE =
            KINDS.stream().map(kind -> kind + " AND c.id = :id").collect(Collectors.joining(" UNION ALL "));

    private static final String OF_CUSTOMER = """
            SELECT c.id, c.kind, c.last_seq, c.changes, %s AS is_open, '' AS title, COALESCE(m.seq, 0) AS read_seq,
                c.one_id AS with_id, a.name, a.role
            FROM conversations c
            JOIN accounts s ON s.id = :user AND s.role IN ('advisor', 'admin') AND NOT s.blocked
            LEFT JOIN accounts a ON a.id = c.one_id
            LEFT JOIN read_marks m ON m.conversation_id = c.id AND m.user_id = :user
            LEFT JOIN former_advisors f ON f.conversation_id = c.id AND f.advisor_id = :user
            WHERE c.kind = 'advice' AND c.one_id <> :user
            """;
    private static final String FOR_STAFF = OF_CUSTOMER.formatted("c.is_open")
            + " AND c.id = :id AND (c.other_id = :user OR f.advisor_id IS NOT NULL OR NOT c.is_open)";
    private static final String FORMERLY = OF_CUSTOMER.formatted("FALSE")
            + " AND f.advisor_id IS NOT NULL AND (c.other_id IS NULL OR c.other_id <> :user)";
    private static final String NUMBER = "(SELECT number FROM conversations WHERE id = :id)";
    private static final String AFTER = MessageRows.SELECT + "WHERE m.place > " + NUMBER
            + " * 4294967296 + :seq AND m.place < (" + NUMBER + " + 1) * 4294967296 ORDER BY m.place LIMIT :limit";
    private static final String BEFORE = MessageRows.SELECT + "WHERE m.place > " + NUMBER
            + " * 4294967296 AND m.place < " + NUMBER + " * 4294967296 + :seq ORDER BY m.place DESC LIMIT :limit";
    private static final String WRITES_IN = """
            SELECT c.id FROM sender_conversations w JOIN conversations c ON c.number = w.conversation
            WHERE w.sender = (SELECT number FROM senders WHERE id = :user) AND c.number >= COALESCE(
                (SELECT number FROM conversations WHERE id = :from), 0)
            ORDER BY c.number
            """;
    private static final String WRITTEN =
            MessageRows.SELECT + "WHERE m.place > " + NUMBER + " * 4294967296 + :seq AND m.place < (" + NUMBER
                    + " + 1) * 4294967296 AND s.id = :user ORDER BY m.place LIMIT :limit";

    private final Database database;
    private final String epoch;

    /**
     * A view of {@code database}.
     *
     * @param epoch the name of this state of the store
     */
    public JdbiConversations(Database database, String epoch) {
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
    public Optional<Conversation> findForStaff(ConversationId id, UserId staff) {
        return database.read(handle -> handle.createQuery(FOR_STAFF)
                .bind("user", staff.value())
                .bind("id", id.value())
                .map((row, context) -> conversation(row))
                .findOne());
    }

    @Override
    public List<Conversation> formerlyOf(UserId staff) {
        return database.read(handle -> handle.createQuery(FORMERLY)
                .bind("user", staff.value())
                .map((row, context) -> conversation(row))
                .list());
    }

    @Override
    public List<Message> after(ConversationId id, long seq, int limit) {
        return database.read(handle ->
                PhotosOfMessages.added(handle, id, messages(page(handle.createQuery(AFTER), id, seq, limit), id)));
    }

    @Override
    public List<Message> before(ConversationId id, long seq, int limit) {
        var ascending = new ArrayList<>(database.read(handle ->
                PhotosOfMessages.added(handle, id, messages(page(handle.createQuery(BEFORE), id, seq, limit), id))));
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
    public List<Message> writtenBy(UserId user, @Nullable Message last, int limit) {
        return database.read(handle -> {
            var found = new ArrayList<Message>();
            for (var conversation : writesIn(handle, user, last)) {
                if (found.size() == limit) {
                    break;
                }
                long seq = last != null && last.conversation().equals(conversation) ? last.seq() : 0;
                var query = page(handle.createQuery(WRITTEN), conversation, seq, limit - found.size());
                found.addAll(PhotosOfMessages.added(
                        handle, conversation, messages(query.bind("user", user.value()), conversation)));
            }
            return List.copyOf(found);
        });
    }

    @Override
    public String epoch() {
        return epoch;
    }

    private static List<ConversationId> writesIn(Handle handle, UserId user, @Nullable Message last) {
        return handle.createQuery(WRITES_IN)
                .bind("user", user.value())
                .bind("from", last == null ? "" : last.conversation().value())
                .map((row, context) -> new ConversationId(row.getString("id")))
                .list();
    }

    private static Query page(Query query, ConversationId id, long seq, int limit) {
        return query.bind("id", id.value()).bind("seq", MessagePlace.bound(seq)).bind("limit", limit);
    }

    private static List<Message> messages(Query query, ConversationId id) {
        return query.map((row, context) -> MessageRows.message(row, id)).list();
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
        var with = row.getString("with_id") == null ? null : AccountRows.person(row, "with_id");
        return new Conversation(
                new ConversationId(row.getString("id")),
                Columns.named(Conversation.Kind.class, row, "kind"),
                with == null ? row.getString("title") : with.name(),
                row.getLong("last_seq"),
                row.getLong("read_seq"),
                row.getBoolean("is_open"),
                with,
                row.getLong("changes"));
    }
}
