package dev.paddock.app;

import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Secrets;
import java.security.SecureRandom;

/** Secrets of 256 random bits. Safe for use by many threads. */
final class RandomSecrets implements Secrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Secret next() {
        return new Secret(RandomIds.text(random, BYTES));
    }
}
