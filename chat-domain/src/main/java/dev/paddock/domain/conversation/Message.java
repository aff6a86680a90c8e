package dev.paddock.domain.conversation;

import dev.paddock.domain.account.Person;
import java.time.Instant;
import java.util.List;

/**
 * A stored message.
 *
 * @param seq its number in the conversation: 1, 2, 3 … without holes
 * @param from its author, with today's name when read back
 * @param at when the log took it, to the millisecond
 * @param photos those that go with it and are still kept, in the order in which they were chosen
 */
public record Message(
        ConversationId conversation,
        long seq,
        Person from,
        MessageText text,
        Instant at,
        ClientId clientId,
        List<Photo> photos) {
    public Message {
        photos = List.copyOf(photos);
    }

    /** A message of words alone. */
    public Message(
            ConversationId conversation, long seq, Person from, MessageText text, Instant at, ClientId clientId) {
        this(conversation, seq, from, text, at, clientId, List.of());
    }

    /** The same with {@code others} as its photos. */
    public Message with(List<Photo> others) {
        return new Message(conversation, seq, from, text, at, clientId, others);
    }
}
