package dev.paddock.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who proved who they are.
 *
 * @param session the session they came by, null for an access token
 * @param expiresAt when the proof ends by itself
 */
public record Caller(Account account, Secret.@Nullable Digest session, Instant expiresAt) {
    public UserId id() {
        return account.id();
    }

    /** Whether the proof has ended by itself. */
    public boolean hasExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    public Role role() {
        return account.role();
    }
}
