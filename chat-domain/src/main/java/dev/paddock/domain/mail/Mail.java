package dev.paddock.domain.mail;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param messageId the header by which a mail that was handed over twice is seen to be one; it is the same at each try
 * @param to null for an errand
 * @param about what it is about, by which it can be withdrawn while it waits; null if it never is
 * @param dueAt the time of the next try
 * @param until the end of all tries
 * @param tries how often it was tried so far
 */
public record Mail(
        MailId id,
        String messageId,
        @Nullable EmailAddress to,
        Language language,
        Contents contents,
        @Nullable String about,
        Instant madeAt,
        Instant dueAt,
        Instant until,
        int tries) {
    /** The time for which a mail is tried. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    /** The pause after the try that was the {@code tries}th: each twice the one before, up to an hour. */
    public Duration pause() {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
