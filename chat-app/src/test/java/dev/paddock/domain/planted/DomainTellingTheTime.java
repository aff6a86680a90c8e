package dev.paddock.domain.planted;

import java.time.Instant;
import java.util.function.Supplier;

/** A use case that can't be tested at another hour. */
public final class DomainTellingTheTime {
    private DomainTellingTheTime() {}

    static Supplier<Instant> clock() {
        return Instant::now;
    }
}
