package dev.paddock.domain;

import java.util.concurrent.atomic.AtomicInteger;

/** Ids that can be told apart by eye: {@code id-1}, {@code id-2} … Safe for use by many threads. */
public final class CountingIds implements Ids {
    private final AtomicInteger given = new AtomicInteger();

    @Override
    public String next() {
        return "id-" + given.incrementAndGet();
    }
}
