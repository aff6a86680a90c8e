package dev.paddock.app;

import dev.paddock.domain.Ids;
import java.security.SecureRandom;
import java.util.Base64;

/** Ids of 128 random bits. Safe for use by many threads. */
final class RandomIds implements Ids {
    private final SecureRandom random;

    RandomIds(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String next() {
        return text(random, 16);
    }

    /** As many random bytes in URL-safe Base64. */
    static String text(SecureRandom random, int bytes) {
        byte[] bits = new byte[bytes];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
