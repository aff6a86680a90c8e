package dev.paddock.domain.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to do one thing once, sent by mail to whoever it belongs to; of the secret itself only the digest is kept.
 *
 * @param address the address it was sent to, and which it proves; null for one that was handed over in another way
 */
public record MailToken(
        Secret.Digest digest,
        UserId user,
        Purpose purpose,
        @Nullable EmailAddress address,
        Instant expiresAt) {

    /** The one thing that a token allows. */
    public enum Purpose {
        RESET(Duration.ofMinutes(30)),
        VERIFY(Duration.ofHours(24)),
        /** To switch reminders off with one click, also days later. */
        REMINDERS(Duration.ofDays(60));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        public Duration lifetime() {
            return lifetime;
        }
    }

    /** Whether it is worth nothing any more at {@code now}. */
    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
