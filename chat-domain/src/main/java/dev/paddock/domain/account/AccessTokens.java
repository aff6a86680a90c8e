package dev.paddock.domain.account;

import java.time.Instant;
import java.util.Optional;

/** The check of programs' access tokens: by signature alone, whether the person is still trusted is {@link Authenticate}'s. */
@FunctionalInterface
public interface AccessTokens {
    /** Whom a valid, unexpired token names; empty for anything else. Never throws, whatever the text. */
    Optional<Claim> verify(String token);

    /** The claim that a token makes; times are exact to the millisecond, as the platform's clock is. */
    record Claim(UserId user, Instant issuedAt, Instant expiresAt) {}
}
