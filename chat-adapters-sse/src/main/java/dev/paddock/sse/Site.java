package dev.paddock.sse;

import dev.paddock.domain.dealer.DealerGroup;
import org.jspecify.annotations.Nullable;

/**
 * The platform as its pages present it.
 *
 * @param origin where people find it, such as {@code https://paddock.example}
 * @param mail whether anything is mailed
 * @param demo whether it is a demonstration, which shows its components at {@code /design}
 * @param dealers whose it is; null if nobody said so
 */
public record Site(
        String origin, boolean mail, boolean demo, @Nullable DealerGroup dealers) {}
