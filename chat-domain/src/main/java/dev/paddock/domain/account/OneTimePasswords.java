package dev.paddock.domain.account;

import java.time.Instant;
import java.util.OptionalLong;

/** Time-based one-time passwords as RFC 6238 has them: six digits, 30 seconds, SHA-1. Safe for use by many threads. */
public interface OneTimePasswords {
    /** A new shared secret of 160 bits, in Base32. */
    String newSecret();

    /** The time step whose code this is, if it is that of {@code now} or of the step before or after. */
    OptionalLong matchingStep(String secret, String code, Instant now);
}
