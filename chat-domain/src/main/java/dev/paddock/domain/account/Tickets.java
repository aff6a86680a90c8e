package dev.paddock.domain.account;

import java.time.Instant;
import java.util.Optional;

/** Every ticket not yet used. Implementations are safe for use by many threads and several nodes. */
public interface Tickets {
    void issue(Ticket ticket);

    /**
     * Takes the ticket out, so that of two who show it one gets it; empty if unknown, used, or expired: a ticket is worth nothing
     * from {@link Ticket#expiresAt} on.
     */
    Optional<Ticket> redeem(Secret.Digest digest, Instant now);

    /** Forgets what is expired at {@code now}. */
    void prune(Instant now);
}
