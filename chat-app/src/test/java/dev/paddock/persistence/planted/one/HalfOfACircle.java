package dev.paddock.persistence.planted.one;

import dev.paddock.persistence.planted.other.OtherHalfOfACircle;
import org.jspecify.annotations.Nullable;

/** A folder of the stores that needs another, which needs it. */
public record HalfOfACircle(@Nullable OtherHalfOfACircle other) {}
