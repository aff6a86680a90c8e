package dev.paddock.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A signed-in browser or program, known by the digest of a secret that only it has. The digest proves nothing, and is what the
 * session is called: in lists and in access tokens.
 *
 * @param client the browser or program, in words
 * @param lastSeenAt when it was last in use, give or take a few minutes
 * @param endsAt when it ends unless it is used again
 * @param expiresAt when it ends however much it is used
 */
public record Session(
        Secret.Digest digest,
        UserId user,
        ClientName client,
        Instant openedAt,
        Instant lastSeenAt,
        Instant endsAt,
        Instant expiresAt) {
    /** The time that a session lasts without signing in again. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    private static final Duration UNUSED_OF_STAFF = Duration.ofHours(12);
    private static final Duration UNUSED_OF_CUSTOMER = Duration.ofDays(30);

    /** A session of {@code account}, opened at {@code now}, that lasts for {@code lifetime} at the most. */
    public static Session opened(
            Secret.Digest digest, Account account, ClientName client, Instant now, Duration lifetime) {
        var expiresAt = now.plus(lifetime);
        return new Session(digest, account.id(), client, now, now, expiresAt, expiresAt).seen(now, account.role());
    }

    /** This session in use at {@code now} by a person of that role. */
    public Session seen(Instant now, Role role) {
        var unused = now.plus(role.isStaff() ? UNUSED_OF_STAFF : UNUSED_OF_CUSTOMER);
        return new Session(
                digest, user, client, openedAt, now, unused.isBefore(expiresAt) ? unused : expiresAt, expiresAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
