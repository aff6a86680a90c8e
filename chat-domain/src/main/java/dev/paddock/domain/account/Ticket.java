package dev.paddock.domain.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to open one WebSocket connection, once.
 *
 * @param session the session that asked for it, null when an access token did; ending the session ends the connection
 */
public record Ticket(Secret.Digest digest, UserId user, Secret.@Nullable Digest session, Instant expiresAt) {
    /** How long a ticket may be used. */
    public static final Duration LIFETIME = Duration.ofSeconds(30);
}
