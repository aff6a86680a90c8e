package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every request for advice; people come with the name they have today, none if they were erased. Implementations are safe for use by many threads and several nodes. */
public interface AdviceRequests {
    /**
     * Makes this transaction the only one that changes the line or who is available, until it ends. Everything that decides
     * by either takes it first.
     */
    void lockLine();

    /**
     * Stores a new request, which waits, was left, or was accepted as it was made; returns false, with nothing stored, if its customer has an
     * open one.
     */
    boolean add(AdviceRequest request, Line line);

    Optional<AdviceRequest> find(AdviceId id);

    /** The one pending, left or accepted request of {@code customer}. */
    Optional<AdviceRequest> openOf(UserId customer);

    /** The accepted request whose talk is {@code conversation}. */
    Optional<AdviceRequest> talkingIn(ConversationId conversation);

    /** Those waiting, first come first; of one instant, in the order they were stored. */
    List<AdviceRequest> pending();

    /** The messages left that nobody accepted yet, first come first. */
    List<AdviceRequest> left();

    /** Those that began with a message left, were accepted, and of whose answer the customer was not notified yet. */
    List<AdviceRequest> unsettled();

    /** Notes that nothing more is to be said of the answer to what was left. */
    void settle(AdviceId id);

    /** Those accepted by {@code advisor} whose talk goes on. */
    List<AdviceRequest> talksOf(UserId advisor);

    /** How many of {@link #talksOf} count: those whose customer was not noted as away. */
    int chatsOf(UserId advisor);

    /** All that were accepted and whose talk goes on, with whether their customers were noted as away. */
    List<Talking> talking();

    /** Notes since when the customer of an accepted request is away, null if they are there; until the request changes. */
    void noteAway(AdviceId id, @Nullable Instant since);

    /**
     * Stores the new state of a request that is {@code expected} now, in one conditional update.
     *
     * @param decidedAt when it was accepted or refused; null leaves what is stored, but a request that waits again has none
     * @return false, with nothing stored, if somebody was faster
     */
    boolean replace(AdviceRequest request, AdviceRequest.Status expected, @Nullable Instant decidedAt);

    /** The waits of those accepted since {@code since}, latest accepted first, at most {@code limit}; messages left are none. */
    List<Wait> waitsSince(Instant since, int limit);

    /** The newest that {@code customer} made: an open one is always that. */
    Optional<AdviceRequest> newestOf(UserId customer);

    /** All that {@code customer} ever made, newest first. */
    List<AdviceRequest> madeBy(UserId customer);

    /** Forgets the topics, and the messages left, of all that {@code customer} ever made. */
    void forgetTopics(UserId customer);

    /**
     * Where a request stood when it was made.
     *
     * @param position 1 for who was next
     * @param advisors how many could take somebody
     */
    record Line(int position, int advisors) {
        public Line {
            if (position < 1 || advisors < 1) {
                throw new IllegalArgumentException("position and advisors count from 1");
            }
        }
    }

    /**
     * A request whose talk goes on.
     *
     * @param awaySince since when its customer has been given up on, null while they count
     */
    record Talking(AdviceRequest request, @Nullable Instant awaySince) {}

    /** The wait of somebody, from asking to being accepted, and where they had stood in line. */
    record Wait(Duration waited, Line line) {}
}
