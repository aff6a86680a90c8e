package dev.paddock.domain.conversation;

import dev.paddock.domain.account.Person;
import java.time.Instant;
import java.util.List;
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
 * @param photos those that go with it and are still kept, in the order in which they were chosen
 */
public record Message(
        ConversationId conversation,
        long seq,
        Person from,
        MessageText text,
        Instant at,
        ClientId clientId,
        @Nullable Instant editedAt,
        @Nullable Removal removed,
        List<Photo> photos) {
    public Message {
        photos = List.copyOf(photos);
    }

    /** A message as it was posted. */
    public Message(
            ConversationId conversation, long seq, Person from, MessageText text, Instant at, ClientId clientId) {
        this(conversation, seq, from, text, at, clientId, List.of());
    }

    /** A message as it was posted, with photos. */
    public Message(
            ConversationId conversation,
            long seq,
            Person from,
            MessageText text,
            Instant at,
            ClientId clientId,
            List<Photo> photos) {
        this(conversation, seq, from, text, at, clientId, null, null, photos);
    }

    public boolean isRemoved() {
        return removed != null;
    }

    /** The same by an author of today's name. */
    public Message by(Person author) {
        return new Message(conversation, seq, author, text, at, clientId, editedAt, removed, photos);
    }

    /** The same with {@code others} as its photos. */
    public Message with(List<Photo> others) {
        return new Message(conversation, seq, from, text, at, clientId, editedAt, removed, others);
    }

    /** The same with other words. */
    public Message edited(MessageText newText, Instant now) {
        return new Message(conversation, seq, from, newText, at, clientId, now, removed, photos);
    }

    /** What is left of it when it was taken away. */
    public Message removedBy(Removal side) {
        return new Message(conversation, seq, from, MessageText.NONE, at, clientId, editedAt, side, List.of());
    }
}
