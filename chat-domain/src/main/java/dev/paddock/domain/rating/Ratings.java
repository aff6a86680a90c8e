package dev.paddock.domain.rating;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import java.util.List;
import java.util.Optional;

/** Every rating, one for a request. Implementations are safe for use by many threads and several nodes. */
public interface Ratings {
    /** Stores a rating in place of the one there was. */
    void put(Rating rating);

    Optional<Rating> of(AdviceId request);

    /** All that {@code customer} gave, newest first. */
    List<Rating> by(UserId customer);

    /** Forgets what {@code customer} said with their scores; these stay, as nobody's words. */
    void forgetComments(UserId customer);
}
