package dev.paddock.domain.direct;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who opened conversations with strangers of late, kept as long as it counts. Implementations are safe for use by many threads and
 * several nodes.
 */
public interface Approaches {
    /**
     * The times of the newest approaches after {@code since}, newest first, at most {@code limit}; nobody else approaches anybody
     * before the surrounding transaction ends.
     *
     * @param address counts what any guest did who came from there as well; null counts {@code person}'s own alone
     */
    List<Instant> lockAfter(Instant since, UserId person, @Nullable String address, int limit);

    /**
     * Notes that {@code person} opened the conversation.
     *
     * @param address where a guest came from; null for a person with an account, or where it is not known
     */
    void add(ConversationId conversation, UserId person, @Nullable String address, Instant at);

    /** Those of {@code person} that are kept, newest first. */
    List<Approach> of(UserId person);

    /** Forgets those of before {@code instant}. */
    void prune(Instant instant);

    /**
     * The opening of a conversation with a stranger.
     *
     * @param address where a guest came from; null for a person with an account, or where it is not known
     */
    record Approach(ConversationId conversation, @Nullable String address, Instant at) {}
}
