package dev.paddock.persistence.planted.other;

import dev.paddock.persistence.planted.one.HalfOfACircle;
import org.jspecify.annotations.Nullable;

/** A folder of the stores that needs another, which needs it. */
public record OtherHalfOfACircle(@Nullable HalfOfACircle other) {}
