package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conversations between two people. Implementations are safe for use by many threads and several nodes. */
public interface Talks {
    /**
     * Opens a conversation of {@code kind}, which is not {@link Conversation.Kind#ROOM}, between two people; returns false, with
     * nothing stored, if it is a direct one and they have one already.
     */
    boolean open(ConversationId id, Conversation.Kind kind, UserId one, UserId other, Instant at);

    /** The direct conversation of the two, if they ever opened one. There is never a second. */
    Optional<ConversationId> directBetween(UserId one, UserId other);

    /** The direct conversations of {@code person}, closed or not, hidden from them or not, each with the other one in it. */
    List<Direct> directOf(UserId person);

    /**
     * Decides anew whether the direct conversations of {@code person} can be written to, whom the staff have just blocked or let
     * back: not while either of the two is blocked by them, or blocks the other.
     */
    void settleDirectOf(UserId person);

    /** The people of a conversation of two, closed or not, one alone while it waits for an advisor; empty if it is a room or none. */
    List<UserId> peopleOf(ConversationId id);

    /** Takes {@code user} out of an advice conversation, which stays open with the other alone; they are remembered as one of its former advisors. */
    void leave(ConversationId id, UserId user);

    /** Puts {@code user} into an open advice conversation that has one person alone; returns false, with nothing stored, otherwise. */
    boolean join(ConversationId id, UserId user);

    /** Closes the conversation: no message is stored from then on. Returns whether it was open. */
    boolean close(ConversationId id, Instant at);

    /** When a conversation of two was closed; empty while it is open, and for one there is not. */
    Optional<Instant> closedAt(ConversationId id);

    /**
     * A direct conversation.
     *
     * @param with the other person in it
     */
    record Direct(ConversationId id, UserId with) {}
}
