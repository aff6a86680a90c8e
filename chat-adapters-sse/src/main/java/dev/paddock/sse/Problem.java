package dev.paddock.sse;

import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a refused caller is told, as RFC 9457 has it.
 *
 * @param retryAfterMs after how long the same request may succeed, where that is known
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        boolean retryable,
        @Nullable String field,
        @Nullable Long retryAfterMs,
        String correlationId) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal, @Nullable Duration retryAfter, String correlationId) {
        return of(ErrorStatus.of(refusal.code()).http(), refusal, retryAfter, correlationId);
    }

    /** A problem whose status says more than its code's own does, such as 405 for {@code bad_request}. */
    static Problem of(int status, Code code, String detail, String correlationId) {
        return new Problem(
                type(code),
                title(code),
                status,
                detail,
                code.wireName(),
                ErrorStatus.of(code).retryable(),
                null,
                null,
                correlationId);
    }

    private static Problem of(int status, Refusal refusal, @Nullable Duration retryAfter, String correlationId) {
        var code = refusal.code();
        var retryAfterMs = retryAfter == null ? null : retryAfter.toMillis();
        return new Problem(
                type(code),
                title(code),
                status,
                refusal.detail(),
                code.wireName(),
                ErrorStatus.of(code).retryable(),
                refusal.field(),
                retryAfterMs,
                correlationId);
    }

    /** The code that says what a bare HTTP status says, for answers that no use case gave. */
    static Code code(int status) {
        return switch (status) {
            case 401 -> Code.UNAUTHENTICATED;
            case 403 -> Code.FORBIDDEN;
            case 404 -> Code.NOT_FOUND;
            case 413, 414, 431 -> Code.TOO_LARGE;
            case 429 -> Code.RATE_LIMITED;
            case 501, 505 -> Code.BAD_REQUEST; // the caller speaks another language
            case 503 -> Code.UNAVAILABLE;
            default -> status < 500 ? Code.BAD_REQUEST : Code.INTERNAL;
        };
    }

    private static String type(Code code) {
        return "urn:paddock:" + code.wireName();
    }

    private static String title(Code code) {
        var words = code.wireName().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
