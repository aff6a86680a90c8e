package dev.paddock.domain.account;

import java.time.Instant;
import java.util.Optional;

/** The check of access tokens: by signature alone, whether the session is still open and the person trusted is {@link Authenticate}'s. */
@FunctionalInterface
public interface AccessTokens {
    /** Whom a valid, unexpired token names; empty for anything else. Never throws, whatever the text. */
    Optional<Claim> verify(String token);

    /**
     * The claim that a token makes; times are exact to the millisecond, as the platform's clock is.
     *
     * @param session the session that the token was made in, with which it ends
     */
    record Claim(UserId user, Secret.Digest session, Instant issuedAt, Instant expiresAt) {}
}
