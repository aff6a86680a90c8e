package dev.paddock.domain.notification;

import dev.paddock.domain.Checked;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A commercial notification.
 *
 * @param at when it was sent, or will be
 * @param recipients how many customers were opted in when it was sent; those opted in now while it is scheduled
 * @param seen how many of them saw it
 */
public record Offer(OfferId id, OfferText text, Instant at, Status status, int recipients, int seen) {
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** The state of an offer. */
    public enum Status {
        SCHEDULED,
        SENT,
        CANCELLED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Takes a time for which an offer can be scheduled {@code now}: at most a year ahead. */
    public static Checked<Instant> checkTime(Instant at, Instant now) {
        return at.isAfter(now.plus(FARTHEST))
                ? Checked.invalidValue("An offer can be scheduled up to a year ahead.")
                : Checked.valid(at);
    }
}
