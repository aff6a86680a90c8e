package dev.paddock.domain.account;

import java.util.concurrent.atomic.AtomicInteger;

/** Password hashes that are fast and no secret, and count how often somebody was kept waiting. Safe for use by many threads. */
public final class FakePasswordHashes implements PasswordHashes {
    private static final String OUTDATED = "old-";

    private final AtomicInteger comparisons = new AtomicInteger();

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash("fake:" + password.value());
    }

    /** A hash as it was made when less work was put into it. */
    public PasswordHash outdated(Password password) {
        return new PasswordHash(OUTDATED + hash(password).value());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        comparisons.incrementAndGet();
        return hash(password).equals(hash) || outdated(password).equals(hash);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hash.value().startsWith(OUTDATED);
    }

    @Override
    public void pretend(Password password) {
        comparisons.incrementAndGet();
    }

    /** How often the time of a comparison was spent, in earnest or in pretence. */
    public int comparisons() {
        return comparisons.get();
    }
}
