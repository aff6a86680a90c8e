package dev.paddock.persistence.conversation;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.persistence.direct.PairTable;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Conversations of two, in the table {@code conversations}; that there is one direct one for each two, {@code pairs} says. */
public final class JdbiTalks implements Talks {
    private static final String SETTLE = """
            UPDATE conversations SET is_blocked =
                EXISTS (SELECT 1 FROM pairs p WHERE p.one_id = conversations.one_id
                    AND p.other_id = conversations.other_id AND (p.one_blocks OR p.other_blocks))
                OR EXISTS (SELECT 1 FROM accounts a WHERE a.blocked
                    AND (a.id = conversations.one_id OR a.id = conversations.other_id))
            WHERE kind = 'direct' AND (one_id = :person OR other_id = :person)
            """;

    private final Database database;

    public JdbiTalks(Database database) {
        this.database = database;
    }

    @Override
    public boolean open(ConversationId id, Conversation.Kind kind, UserId one, UserId other, Instant at) {
        return database.change(handle -> switch (kind) {
            case ROOM -> throw new IllegalArgumentException("a room is no conversation of two");
            case ADVICE -> insert(handle, id, kind, one, other, at, false);
            case DIRECT -> openDirect(handle, id, PairTable.lock(handle, one, other), at);
        });
    }

    @Override
    public Optional<ConversationId> directBetween(UserId one, UserId other) {
        return database.read(handle -> PairTable.find(handle, one, other))
                .flatMap(pair -> Optional.ofNullable(pair.conversation()));
    }

    @Override
    public List<Direct> directOf(UserId person) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, other_id AS with_id FROM conversations WHERE kind = 'direct' AND one_id = :person
                        UNION ALL SELECT id, one_id FROM conversations WHERE kind = 'direct' AND other_id = :person
                        """)
                .bind("person", person.value())
                .map((row, context) ->
                        new Direct(new ConversationId(row.getString("id")), new UserId(row.getString("with_id"))))
                .list());
    }

    /** Whoever sets or takes back a block between two of them waits, and looks at the accounts after that. */
    @Override
    public void settleDirectOf(UserId person) {
        database.alter(handle -> {
            PairTable.lockAll(handle, person);
            handle.createUpdate(SETTLE).bind("person", person.value()).execute();
        });
    }

    @Override
    public List<UserId> peopleOf(ConversationId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT one_id, other_id FROM conversations WHERE id = :id AND one_id IS NOT NULL")
                .bind("id", id.value())
                .map((row, context) -> Stream.of(row.getString("one_id"), row.getString("other_id"))
                        .filter(Objects::nonNull)
                        .map(UserId::new)
                        .toList())
                .findOne()
                .orElse(List.of()));
    }

    /** The one who stays is always {@code one_id}: whoever asked for advice opened it. */
    @Override
    public void leave(ConversationId id, UserId user) {
        database.alter(handle -> {
            boolean left = handle.createUpdate("""
                                    UPDATE conversations SET other_id = NULL
                                    WHERE id = :id AND other_id = :user AND kind = 'advice'
                                    """)
                            .bind("id", id.value())
                            .bind("user", user.value())
                            .execute()
                    == 1;
            if (left) {
                handle.createUpdate("""
                                INSERT INTO former_advisors (conversation_id, advisor_id) VALUES (:id, :user)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", id.value())
                        .bind("user", user.value())
                        .execute();
            }
        });
    }

    @Override
    public boolean join(ConversationId id, UserId user) {
        return database.change(handle -> handle.createUpdate("""
                                UPDATE conversations SET other_id = :user
                                WHERE id = :id AND one_id IS NOT NULL AND other_id IS NULL AND is_open
                                """)
                        .bind("id", id.value())
                        .bind("user", user.value())
                        .execute()
                == 1);
    }

    /** Waits for messages being stored, as they hold the conversation's row; those after it find it closed. */
    @Override
    public boolean close(ConversationId id, Instant at) {
        return database.change(handle -> handle.createUpdate(
                                "UPDATE conversations SET is_open = FALSE, closed_at = :at WHERE id = :id AND is_open")
                        .bind("id", id.value())
                        .bind("at", at)
                        .execute()
                == 1);
    }

    @Override
    public Optional<Instant> closedAt(ConversationId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT closed_at FROM conversations WHERE id = :id AND NOT is_open AND one_id IS NOT NULL")
                .bind("id", id.value())
                .map((row, context) -> Columns.instant(row, "closed_at"))
                .findOne());
    }

    private static boolean openDirect(Handle handle, ConversationId id, PairTable.Pair pair, Instant at) {
        return pair.conversation() == null
                && insert(handle, id, Conversation.Kind.DIRECT, pair.one(), pair.other(), at, pair.blocked())
                && PairTable.setConversation(handle, pair, id);
    }

    private static boolean insert(
            Handle handle,
            ConversationId id,
            Conversation.Kind kind,
            UserId one,
            UserId other,
            Instant at,
            boolean blocked) {
        return handle.createUpdate("""
                                INSERT INTO conversations
                                    (id, kind, last_seq, is_open, opened_at, one_id, other_id, is_blocked)
                                VALUES (:id, :kind, 0, TRUE, :at, :one, :other, :blocked)
                                """)
                        .bind("id", id.value())
                        .bind("kind", kind.wireName())
                        .bind("at", at)
                        .bind("one", one.value())
                        .bind("other", other.value())
                        .bind("blocked", blocked)
                        .execute()
                == 1;
    }
}
