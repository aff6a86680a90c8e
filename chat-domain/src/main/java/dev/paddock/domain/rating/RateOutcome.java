package dev.paddock.domain.rating;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of rating a talk. */
public sealed interface RateOutcome {
    record Rated(Rating rating) implements RateOutcome {}

    /** No request of theirs, one of which no talk came, a talk that goes on, or one of too long ago. */
    record NothingToRate() implements RateOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no talk of yours to rate here: it can be rated from its end, for seven days.";
        }
    }
}
