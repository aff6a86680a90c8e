package dev.paddock.domain.conversation;

import dev.paddock.domain.StateEvent;

/**
 * An event about a message that was posted before. It holds no text: what was edited or removed is not kept in the log of events; read the
 * message for what it says now.
 */
public sealed interface MessageEvent extends StateEvent {
    ConversationId conversation();

    /** The number of the message. */
    long seq();

    /** How many changes the conversation has had, with this one. */
    long changes();

    record MessageEdited(ConversationId conversation, long seq, long changes) implements MessageEvent {}

    record MessageRemoved(ConversationId conversation, long seq, long changes, Removal by) implements MessageEvent {}
}
