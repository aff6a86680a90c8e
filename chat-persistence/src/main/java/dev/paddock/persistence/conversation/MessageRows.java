package dev.paddock.persistence.conversation;

import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.Removal;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The reading of rows of {@code messages}, with their authors and what became of them. */
final class MessageRows {
    /** All that {@link #message} reads; a condition on {@code m.place} follows. */
    static final String SELECT = """
            SELECT m.place, s.id AS sender_id, m.client_id, m.body, m.posted_at, a.name, a.role, x.edited_at, x.removed_by
            FROM messages m JOIN senders s ON s.number = m.sender LEFT JOIN accounts a ON a.id = s.id
            LEFT JOIN changed_messages x ON x.place = m.place
            """;

    private MessageRows() {}

    static Message message(ResultSet row, ConversationId id) throws SQLException {
        return new Message(
                id,
                MessagePlace.seq(row.getLong("place")),
                AccountRows.person(row, "sender_id"),
                new MessageText(row.getString("body")),
                Columns.instant(row, "posted_at"),
                new ClientId(row.getString("client_id")),
                row.getObject("edited_at") == null ? null : Columns.instant(row, "edited_at"),
                row.getString("removed_by") == null ? null : Columns.named(Removal.class, row, "removed_by"),
                List.of());
    }
}
