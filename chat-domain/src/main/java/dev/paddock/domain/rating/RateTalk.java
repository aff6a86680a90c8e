package dev.paddock.domain.rating;

import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.conversation.Talks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rating a talk that took place, from its end and for a while; the last word counts. */
public final class RateTalk {
    /** The time for which a talk can be rated once it has ended. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    private final AdviceRequests requests;
    private final Talks talks;
    private final Ratings ratings;
    private final Transactions transactions;
    private final InstantSource clock;

    public RateTalk(
            AdviceRequests requests, Talks talks, Ratings ratings, Transactions transactions, InstantSource clock) {
        this.requests = requests;
        this.talks = talks;
        this.ratings = ratings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores what {@code customer} thought of the talk that came of {@code id}.
     *
     * @param comment null if they say nothing, also in place of what they had said
     */
    public RateOutcome rate(UserId customer, AdviceId id, Score score, @Nullable RatingComment comment) {
        return transactions.run(() -> {
            var request = requests.find(id)
                    .filter(found -> found.customer().id().equals(customer))
                    .filter(this::canBeRated);
            if (request.isEmpty()) {
                return new RateOutcome.NothingToRate();
            }
            var rating = new Rating(id, score, comment, clock.instant());
            ratings.put(rating);
            return new RateOutcome.Rated(rating);
        });
    }

    /** The newest request of {@code customer}, if the talk that came of it can be rated now. */
    public Optional<Rateable> offeredTo(UserId customer) {
        return offered(requests.newestOf(customer));
    }

    /** {@link #offeredTo} somebody of whom {@code newest} was read already. */
    public Optional<Rateable> offered(Optional<AdviceRequest> newest) {
        return newest.filter(this::canBeRated)
                .map(request -> new Rateable(request, ratings.of(request.id()).orElse(null)));
    }

    private boolean canBeRated(AdviceRequest request) {
        var talk = request.conversation();
        return talk != null
                && request.status() != Status.ACCEPTED
                && request.status() != Status.PENDING
                && talks.closedAt(talk).filter(this::isRecent).isPresent();
    }

    private boolean isRecent(Instant closedAt) {
        return closedAt.plus(OPEN_FOR).isAfter(clock.instant());
    }

    /**
     * A request whose talk can be rated.
     *
     * @param rating what was said of it, null before anything was
     */
    public record Rateable(AdviceRequest request, @Nullable Rating rating) {}
}
