package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every conversation and its messages, for reading; authors come with the name they have today, none if they were erased.
 * Implementations are safe for use by many threads.
 */
public interface Conversations {
    /**
     * The conversations {@code user} is in now, in no particular order. A direct one is not among them, and can't be found, while the
     * staff block the other person and {@code user} never wrote there: nobody has to look at what was thrown at them.
     */
    List<Conversation> of(UserId user);

    /** The conversation as {@code user} sees it; empty if they are not in it or there is none. */
    Optional<Conversation> find(ConversationId id, UserId user);

    /**
     * The talk with a customer as {@code staff} reads it: one of their own, one that was theirs before a colleague took it over, or a
     * closed one of anybody's. Empty for who is no member of staff (any more), and for the customer of that talk.
     */
    Optional<Conversation> findForStaff(ConversationId id, UserId staff);

    /** The talks that were {@code staff}'s before and are not now, which they read on and no longer write to: each as a closed one. */
    List<Conversation> formerlyOf(UserId staff);

    /** Up to {@code limit} messages with a number above {@code seq}, ascending: the first ones. */
    List<Message> after(ConversationId id, long seq, int limit);

    /** Up to {@code limit} messages with a number below {@code seq}, ascending: the last ones. */
    List<Message> before(ConversationId id, long seq, int limit);

    /** The number of the newest message, 0 if there is none. */
    long lastSeq(ConversationId id);

    /** Moves {@code user}'s read mark forward to {@code seq}, never back nor beyond the newest; returns whether it moved. */
    boolean markRead(ConversationId id, UserId user, long seq);

    /**
     * Up to {@code limit} messages that {@code user} ever wrote, conversation by conversation, oldest first in each: for their export.
     *
     * @param last the one after which to go on, null to begin
     */
    List<Message> writtenBy(UserId user, @Nullable Message last, int limit);

    /** Names this state of the store; it changes when an older state was restored. */
    String epoch();
}
