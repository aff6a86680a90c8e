package dev.paddock.persistence;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Who may write where, as the database has it this moment. */
final class StoredRoster implements Roster {
    private final Database database;

    StoredRoster(Database database) {
        this.database = database;
    }

    @Override
    public Admission admission(UserId user, ConversationId conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT c.kind, c.is_open, s.user_id AS seated FROM conversations c
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
        if (!row.getBoolean("is_open")) {
            boolean room = Columns.named(Conversation.Kind.class, row, "kind") == Conversation.Kind.ROOM;
            return room ? Admission.ROOM_DELETED : Admission.CLOSED;
        }
        return row.getString("seated") == null ? Admission.NOT_A_MEMBER : Admission.WELCOME;
    }
}
