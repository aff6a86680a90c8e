package dev.paddock.domain.notification;

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
    /** The state of an offer. */
    public enum Status {
        SCHEDULED,
        SENT,
        CANCELLED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
