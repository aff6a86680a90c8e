package dev.paddock.persistence.direct;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The statements on {@code pairs}. The order of the two ids is Java's, whatever a database's collation has to say. */
public final class PairTable {
    private PairTable() {}

    public static Optional<Pair> find(Handle handle, UserId one, UserId other) {
        return find(handle, one, other, "");
    }

    /** The row of the two, which is added if there is none, locked: direct conversation and blocks are decided one after another. */
    public static Pair lock(Handle handle, UserId one, UserId other) {
        return find(handle, one, other, " FOR UPDATE").orElseGet(() -> {
            of(handle.createUpdate("""
                                    INSERT INTO pairs (one_id, other_id, one_blocks, other_blocks)
                                    VALUES (:one, :other, FALSE, FALSE)
                                    ON CONFLICT DO NOTHING
                                    """), one, other).execute();
            return find(handle, one, other, " FOR UPDATE").orElseThrow();
        });
    }

    public static boolean setConversation(Handle handle, Pair pair, ConversationId id) {
        return of(
                                handle.createUpdate(
                                        "UPDATE pairs SET conversation_id = :id WHERE one_id = :one AND other_id = :other"),
                                pair.one,
                                pair.other)
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    /** Stores the blocks of {@code pair}, and with its direct conversation that nobody writes there, or may again if the staff block neither. */
    static void setBlocks(Handle handle, Pair pair) {
        of(handle.createUpdate("""
                                UPDATE pairs SET one_blocks = :oneBlocks, other_blocks = :otherBlocks
                                WHERE one_id = :one AND other_id = :other
                                """), pair.one, pair.other)
                .bind("oneBlocks", pair.oneBlocks)
                .bind("otherBlocks", pair.otherBlocks)
                .execute();
        if (pair.conversation != null) {
            handle.createUpdate("""
                            UPDATE conversations SET is_blocked = :blocked OR EXISTS
                                (SELECT 1 FROM accounts a WHERE a.blocked AND (a.id = one_id OR a.id = other_id))
                            WHERE id = :id
                            """)
                    .bind("blocked", pair.blocked())
                    .bind("id", pair.conversation.value())
                    .execute();
        }
    }

    /** Locks every row {@code person} is in. */
    public static void lockAll(Handle handle, UserId person) {
        handle.createQuery("SELECT one_id FROM pairs WHERE one_id = :person OR other_id = :person FOR UPDATE")
                .bind("person", person.value())
                .mapTo(String.class)
                .list();
    }

    private static Optional<Pair> find(Handle handle, UserId one, UserId other, String suffix) {
        return of(
                        handle.createQuery("SELECT * FROM pairs WHERE one_id = :one AND other_id = :other" + suffix),
                        one,
                        other)
                .map((row, context) -> pair(row))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S of(S statement, UserId one, UserId other) {
        boolean inOrder = one.value().compareTo(other.value()) <= 0;
        return statement.bind("one", (inOrder ? one : other).value()).bind("other", (inOrder ? other : one).value());
    }

    private static Pair pair(ResultSet row) throws SQLException {
        String conversation = row.getString("conversation_id");
        return new Pair(
                new UserId(row.getString("one_id")),
                new UserId(row.getString("other_id")),
                conversation == null ? null : new ConversationId(conversation),
                row.getBoolean("one_blocks"),
                row.getBoolean("other_blocks"));
    }

    /** Two people, the smaller id first. */
    public record Pair(
            UserId one, UserId other, @Nullable ConversationId conversation, boolean oneBlocks, boolean otherBlocks) {
        public boolean blocked() {
            return oneBlocks || otherBlocks;
        }

        boolean isBlockedBy(UserId blocker) {
            return one.equals(blocker) ? oneBlocks : otherBlocks;
        }

        Pair withBlock(UserId blocker, boolean blocks) {
            return one.equals(blocker)
                    ? new Pair(one, other, conversation, blocks, otherBlocks)
                    : new Pair(one, other, conversation, oneBlocks, blocks);
        }
    }
}
