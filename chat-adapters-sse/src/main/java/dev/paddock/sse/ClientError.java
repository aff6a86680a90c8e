package dev.paddock.sse;

import org.jspecify.annotations.Nullable;

/**
 * An error in somebody's browser, without what may be about that person.
 *
 * @param stack where in the code, null if the browser doesn't say
 * @param page the route it was on, without ids
 * @param version which release of the page, null if it doesn't say
 * @param correlationId by which it is found in the log
 */
public record ClientError(
        String message,
        @Nullable String stack,
        String page,
        @Nullable String version,
        String correlationId) {}
