package dev.paddock.persistence.message;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The place and time of a message that is stored. */
public record StoredMessage(MessageKey key, ConversationId conversation, long seq, Instant at) {
    /** The message of {@code row}, which has its {@code place}, when it was {@code posted_at}, and its conversation's {@code id}. */
    static StoredMessage of(MessageKey key, ResultSet row) throws SQLException {
        return new StoredMessage(
                key,
                new ConversationId(row.getString("id")),
                MessagePlace.seq(row.getLong("place")),
                Columns.instant(row, "posted_at"));
    }

    public Message of(NewMessage message) {
        return new Message(conversation, seq, message.from(), message.text(), at, message.clientId());
    }
}
