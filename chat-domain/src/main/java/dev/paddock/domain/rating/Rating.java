package dev.paddock.domain.rating;

import dev.paddock.domain.advice.AdviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer thought of the talk that came of a request.
 *
 * @param comment null if they said nothing
 * @param at when they said so last
 */
public record Rating(
        AdviceId request, Score score, @Nullable RatingComment comment, Instant at) {}
