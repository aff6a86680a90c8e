package dev.paddock.domain.account;

import java.util.concurrent.atomic.AtomicInteger;

/** Secrets that can be told apart by eye, and guessed: {@code secret-1}, {@code secret-2} … Safe for use by many threads. */
public final class CountingSecrets implements Secrets {
    private final AtomicInteger given = new AtomicInteger();

    @Override
    public Secret next() {
        return new Secret("secret-" + given.incrementAndGet());
    }
}
