package dev.paddock.domain.conversation;

import dev.paddock.domain.account.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored message.
 *
 * @param seq its number in the conversation: 1, 2, 3 … without holes
 * @param from its author, with today's name when read back
 * @param text what it says now; nothing once it was removed
 * @param at when the log took it, to the millisecond
 * @param editedAt when its author last changed it, null if never
 * @param removed who took it away, null while it stands
 */
public record Message(
        ConversationId conversation,
        long seq,
        Person from,
        MessageText text,
        Instant at,
        ClientId clientId,
        @Nullable Instant editedAt,
        @Nullable Removal removed) {
    /** A message as it was posted. */
    public Message(
            ConversationId conversation, long seq, Person from, MessageText text, Instant at, ClientId clientId) {
        this(conversation, seq, from, text, at, clientId, null, null);
    }

    public boolean isRemoved() {
        return removed != null;
    }

    /** The same by an author of today's name. */
    public Message by(Person author) {
        return new Message(conversation, seq, author, text, at, clientId, editedAt, removed);
    }

    /** The same with other words. */
    public Message edited(MessageText newText, Instant now) {
        return new Message(conversation, seq, from, newText, at, clientId, now, removed);
    }

    /** What is left of it when it was taken away. */
    public Message removedBy(Removal side) {
        return new Message(conversation, seq, from, MessageText.NONE, at, clientId, editedAt, side);
    }
}
