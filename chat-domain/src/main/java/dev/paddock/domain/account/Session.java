package dev.paddock.domain.account;

import java.time.Duration;
import java.time.Instant;

/** A signed-in browser, known by the digest of the secret in its cookie. */
public record Session(Secret.Digest digest, UserId user, Instant openedAt, Instant expiresAt) {
    /** The time that a session lasts without signing in again. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
