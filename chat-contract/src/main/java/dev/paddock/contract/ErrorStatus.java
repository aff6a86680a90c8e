package dev.paddock.contract;

import dev.paddock.domain.Code;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The answers to refusals, one for each kind of code: the table of HTTP status, close code and whether to try again. */
public enum ErrorStatus {
    MALFORMED(400, CloseCode.NO_HELLO, false),
    INVALID(422, CloseCode.NO_HELLO, false),
    UNAUTHENTICATED(401, CloseCode.NO_HELLO, false),
    FORBIDDEN(403, CloseCode.NO_HELLO, false),
    MISSING(404, CloseCode.NO_HELLO, false),
    GONE(410, CloseCode.NO_HELLO, false),
    CONFLICT(409, CloseCode.NO_HELLO, false),
    MISDIRECTED(421, CloseCode.NO_HELLO, false),
    TOO_LARGE(413, CloseCode.NO_HELLO, false),
    TOO_MANY(429, CloseCode.TOO_MANY, true),
    UNAVAILABLE(503, CloseCode.GOING_AWAY, true),
    INTERNAL(500, CloseCode.GOING_AWAY, true);

    private final int http;
    private final int close;
    private final boolean retryable;

    ErrorStatus(int http, int close, boolean retryable) {
        this.http = http;
        this.close = close;
        this.retryable = retryable;
    }

    public static ErrorStatus of(Code code) {
        return switch (code.kind()) {
            case MALFORMED -> MALFORMED;
            case INVALID -> INVALID;
            case UNAUTHENTICATED -> UNAUTHENTICATED;
            case FORBIDDEN -> FORBIDDEN;
            case MISSING -> MISSING;
            case GONE -> GONE;
            case CONFLICT -> CONFLICT;
            case MISDIRECTED -> MISDIRECTED;
            case TOO_LARGE -> TOO_LARGE;
            case TOO_MANY -> TOO_MANY;
            case UNAVAILABLE -> UNAVAILABLE;
            case INTERNAL -> INTERNAL;
        };
    }

    /** The HTTP status. */
    public int http() {
        return http;
    }

    /** The code with which a connection is closed whose hello is refused so; refused commands close none. */
    public int close() {
        return close;
    }

    /** The time after which to try again where nothing more is known; null where that depends, or waiting does not help. */
    public @Nullable Duration pause() {
        return this == UNAVAILABLE ? Duration.ofSeconds(1) : null;
    }

    /** Tells whether the very same call may succeed later without the person changing anything. */
    public boolean retryable() {
        return retryable;
    }
}
