package dev.paddock.domain.conversation;

import dev.paddock.domain.account.Person;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A thread of messages, as one of its people sees it.
 *
 * @param title the room's name, or the other person's
 * @param lastSeq the number of its newest message, 0 while there is none
 * @param readSeq up to which message this person has read
 * @param open whether it can still be written to
 * @param with the other person, null in rooms
 * @param changes how many times a message of it was edited or removed
 */
public record Conversation(
        ConversationId id,
        Kind kind,
        String title,
        long lastSeq,
        long readSeq,
        boolean open,
        @Nullable Person with,
        long changes) {
    /** A conversation in which no message was changed so far. */
    public Conversation(
            ConversationId id,
            Kind kind,
            String title,
            long lastSeq,
            long readSeq,
            boolean open,
            @Nullable Person with) {
        this(id, kind, title, lastSeq, readSeq, open, with, 0);
    }

    /** The kind of a conversation: what brought its people together. */
    public enum Kind {
        ROOM,
        DIRECT,
        ADVICE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
