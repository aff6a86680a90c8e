package dev.paddock.persistence.message;

import dev.paddock.domain.conversation.NewMessage;

/** The key by which a message is known when it is sent again: its sender and the id the sender's client gave it. */
public record MessageKey(String sender, String clientId) {
    public static MessageKey of(NewMessage message) {
        return new MessageKey(message.from().id().value(), message.clientId().value());
    }
}
