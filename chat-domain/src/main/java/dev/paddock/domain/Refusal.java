package dev.paddock.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An expected outcome in which nothing was done: a code, and words that say why and what to do. */
public interface Refusal {
    Code code();

    /** One English sentence for developers and logs; pages show their own words for {@link #code()}. */
    String detail();

    /** The time after which the very same may succeed, or null where waiting does not help or nobody knows for how long. */
    default @Nullable Duration retryAfter() {
        return null;
    }

    /** The input at fault by its wire name, or null where no single one is. */
    default @Nullable String field() {
        return null;
    }
}
