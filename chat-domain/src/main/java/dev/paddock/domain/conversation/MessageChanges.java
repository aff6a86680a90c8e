package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Optional;

/** The changing of messages that are stored. Implementations are safe for use by many threads and several nodes. */
public interface MessageChanges {
    /**
     * How {@code user} stands to a conversation, which nobody posts in, changes or closes before the surrounding transaction ends; empty
     * if there is none.
     */
    Optional<Standing> lock(ConversationId id, UserId user, Instant now);

    /** The message of that number, as it is now; empty if there is none (any more). */
    Optional<Message> find(ConversationId id, long seq);

    /** Has the message say {@code text}; returns how many changes its conversation has had. */
    long edit(ConversationId id, long seq, MessageText text, Instant at);

    /** Takes the text and the photos of the message away for good; returns how many changes its conversation has had. */
    long remove(ConversationId id, long seq, Removal by);

    /**
     * How somebody stands to a conversation.
     *
     * @param room whether it is a room's
     * @param open whether it takes messages
     * @param member whether they are in it
     * @param blocked whether one of its two people is kept from writing to the other
     * @param muted whether the staff keep them from writing there
     */
    record Standing(boolean room, boolean open, boolean member, boolean blocked, boolean muted) {}
}
