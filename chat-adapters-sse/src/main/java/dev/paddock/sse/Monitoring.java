package dev.paddock.sse;

import dev.paddock.domain.account.Secret;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The means by which the platform is watched.
 *
 * @param figures all figures of this moment, in Prometheus' text format
 * @param token lets whoever shows it have them from wherever they call; null for nobody
 * @param recorder hears how the edge fares
 */
public record Monitoring(Supplier<String> figures, @Nullable Secret token, HttpRecorder recorder) {}
