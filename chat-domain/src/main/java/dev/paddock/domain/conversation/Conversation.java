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
 */
public record Conversation(
        ConversationId id,
        Kind kind,
        String title,
        long lastSeq,
        long readSeq,
        boolean open,
        @Nullable Person with) {

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
