package dev.paddock.domain.presence;

import java.time.Duration;
import java.time.Instant;

/**
 * The time for which somebody whose connection dropped is waited for. Seats, the line of advice, desks and talks all go by it: it
 * is over at the very instant at which it ends.
 */
public record Grace(Duration length) {
    public Grace {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a time to wait is not negative, as " + length + " is");
        }
    }

    /** The instant from which on somebody gone {@code since} is no longer waited for. */
    public Instant endAfter(Instant since) {
        return since.plus(length);
    }

    /** The start of the grace time that ends {@code now}: for all who were gone by then it is over, for the others it is not. */
    public Instant startBefore(Instant now) {
        return now.minus(length);
    }
}
