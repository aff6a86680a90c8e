package dev.paddock.app;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.mail.SendMails;
import java.time.Duration;
import java.time.Instant;

/**
 * The outbox of mails, as figures.
 *
 * @param oldest for how many seconds the mail that waits longest has waited
 */
record Outgoing(double waiting, double dead, double oldest) {
    /** While nobody can say, which is no fault of who asks. */
    static final Outgoing UNKNOWN = new Outgoing(Double.NaN, Double.NaN, Double.NaN);

    static Outgoing of(SendMails mails, Instant now) {
        try {
            var figures = mails.figures();
            var since = figures.oldestDue();
            double oldest = since == null ? 0 : Duration.between(since, now).toMillis() / 1000.0;
            return new Outgoing(figures.waiting(), figures.dead(), Math.max(0, oldest));
        } catch (UnavailableException e) {
            return UNKNOWN;
        }
    }
}
