package dev.paddock.domain.account;

import java.time.Instant;

/**
 * Somebody who proved who they are.
 *
 * @param session the session that they came by, or that their access token was made in
 * @param expiresAt when the proof ends by itself
 */
public record Caller(Account account, Secret.Digest session, Instant expiresAt) {
    public UserId id() {
        return account.id();
    }

    /** This caller by a proof that ends at {@code end}, unless the session does before. */
    Caller until(Instant end) {
        return end.isBefore(expiresAt) ? new Caller(account, session, end) : this;
    }

    /** Whether the proof has ended by itself. */
    public boolean hasExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    public Role role() {
        return account.role();
    }
}
