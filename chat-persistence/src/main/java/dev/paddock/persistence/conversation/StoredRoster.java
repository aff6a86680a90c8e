package dev.paddock.persistence.conversation;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Roster;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The roster of who may write where, as the database has it this moment. */
public final class StoredRoster implements Roster {
    private final Database database;

    public StoredRoster(Database database) {
        this.database = database;
    }

    @Override
    public Admission admission(UserId user, ConversationId conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT c.kind, c.is_open, c.is_blocked,
                            (s.user_id IS NOT NULL OR c.one_id = :user OR c.other_id = :user) AS is_in
                        FROM conversations c
                        LEFT JOIN seats s ON s.room_id = c.id AND s.user_id = :user
                        WHERE c.id = :conversation
                        """)
                .bind("user", user.value())
                .bind("conversation", conversation.value())
                .map((row, context) -> admission(row))
                .findOne()
                .orElse(Admission.NOT_A_MEMBER));
    }

    private static Admission admission(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("is_open");
        if (!open && Columns.named(Conversation.Kind.class, row, "kind") == Conversation.Kind.ROOM) {
            return Admission.ROOM_DELETED;
        }
        if (!row.getBoolean("is_in")) { // null, as for strangers in rooms, is false
            return Admission.NOT_A_MEMBER;
        }
        if (!open) {
            return Admission.CLOSED;
        }
        return row.getBoolean("is_blocked") ? Admission.BLOCKED : Admission.WELCOME;
    }
}
