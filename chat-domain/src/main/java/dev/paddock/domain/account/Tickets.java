package dev.paddock.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * The tickets that are kept until they are used, and marks of those used that say themselves what they are. Implementations are safe for use by many threads and several
 * nodes.
 */
public interface Tickets {
    void issue(Ticket ticket);

    /**
     * Takes the ticket out, so that of two who show it one gets it; empty if unknown, used, or expired: a ticket is worth nothing
     * from {@link Ticket#expiresAt} on.
     */
    Optional<Ticket> redeem(Secret.Digest digest, Instant now);

    /** Marks a ticket that was never {@link #issue issued} here as used; false if it was used before. */
    boolean spend(Ticket ticket);

    /** Forgets what is expired at {@code now}. */
    void prune(Instant now);
}
