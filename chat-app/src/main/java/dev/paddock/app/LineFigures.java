package dev.paddock.app;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.advice.AdviceLine;
import java.time.Duration;
import java.time.Instant;

/**
 * The line of those who wait for an advisor, as figures.
 *
 * @param longest for how many seconds the first of them has waited
 */
record LineFigures(double waiting, double longest, double advisors) {
    /** While nobody can say, which is no fault of who asks. */
    static final LineFigures UNKNOWN = new LineFigures(Double.NaN, Double.NaN, Double.NaN);

    static LineFigures of(AdviceLine queue, Instant now) {
        try {
            var places = queue.places();
            double longest = places.isEmpty()
                    ? 0
                    : Duration.between(places.get(0).request().since(), now).toMillis() / 1000.0;
            return new LineFigures(places.size(), Math.max(0, longest), queue.advisorsAvailable());
        } catch (UnavailableException e) {
            return UNKNOWN;
        }
    }
}
