package dev.paddock.persistence;

import dev.paddock.domain.conversation.NewMessage;

/** What makes a message the same as one sent before: its sender and the id the sender's client gave it. */
record MessageKey(String sender, String clientId) {
    static MessageKey of(NewMessage message) {
        return new MessageKey(message.from().id().value(), message.clientId().value());
    }
}
