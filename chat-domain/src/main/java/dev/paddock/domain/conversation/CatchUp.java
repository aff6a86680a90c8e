package dev.paddock.domain.conversation;

import java.util.List;

/** Bringing a client that returns up to date. */
public final class CatchUp {
    /** The number of missed messages that are sent; a client that missed more pages the history instead. */
    public static final int MAX_MISSED = 500;

    private final Conversations conversations;

    public CatchUp(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * What somebody in {@code conversation} missed since number {@code seq}. Whoever names a number there is not, yet or any
     * more, knew another history, such as one before a restore: that counts as too much.
     */
    public Missed since(Conversation conversation, long seq) {
        long last = conversation.lastSeq();
        if (seq < 0 || seq > last || last - seq > MAX_MISSED) {
            return new Missed.TooMuch(last);
        }
        return new Missed.Messages(seq == last ? List.of() : conversations.after(conversation.id(), seq, MAX_MISSED));
    }

    /** The messages a client missed. */
    public sealed interface Missed {
        record Messages(List<Message> messages) implements Missed {
            public Messages {
                messages = List.copyOf(messages);
            }
        }

        record TooMuch(long lastSeq) implements Missed {}
    }
}
