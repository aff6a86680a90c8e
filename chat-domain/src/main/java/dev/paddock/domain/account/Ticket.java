package dev.paddock.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * The right to open one WebSocket connection, once.
 *
 * @param session the session that it was asked for in; ending the session ends the connection
 * @param proofExpiresAt when the session or token that asked for it ends by itself, and with it the connection
 * @param expiresAt from when on the ticket itself is worth nothing
 */
public record Ticket(
        Secret.Digest digest, UserId user, Secret.Digest session, Instant proofExpiresAt, Instant expiresAt) {
    /** The time for which a ticket may be used. */
    public static final Duration LIFETIME = Duration.ofSeconds(30);

    /** The time at which it was asked for. */
    Instant issuedAt() {
        return expiresAt.minus(LIFETIME);
    }
}
