package dev.paddock.domain.conversation;

import dev.paddock.domain.FleetingEvent;
import dev.paddock.domain.account.UserId;

/** An event about a conversation, apart from its messages. */
public sealed interface ConversationEvent extends FleetingEvent {
    ConversationId conversation();

    /** {@code user} is about to write. */
    record Typed(ConversationId conversation, UserId user) implements ConversationEvent {}

    /** {@code user} has read up to {@code seq}. */
    record Read(ConversationId conversation, UserId user, long seq) implements ConversationEvent {}
}
