package dev.paddock.persistence;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.NewMessage;
import java.time.Instant;

/** Where and when a message was stored. */
record StoredMessage(MessageKey key, ConversationId conversation, long seq, Instant at) {
    Message of(NewMessage message) {
        return new Message(conversation, seq, message.from(), message.text(), at, message.clientId());
    }
}
