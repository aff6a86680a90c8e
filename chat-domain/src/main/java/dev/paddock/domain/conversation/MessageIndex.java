package dev.paddock.domain.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finding of messages by their words; those that were removed are not found. Implementations are safe for use by many threads. */
public interface MessageIndex {
    /** Up to {@code limit} messages of a conversation that have all of {@code words}, with numbers below {@code before}, newest first. */
    List<Message> find(ConversationId conversation, SoughtWords words, long before, int limit);

    /**
     * Up to {@code limit} messages of all these conversations that have all of {@code words}, newest first.
     *
     * @param after the one after which to go on, null to begin
     */
    List<Message> find(
            List<ConversationId> conversations, SoughtWords words, @Nullable SearchPosition after, int limit);
}
