package dev.paddock.sse.http;

import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body that tells a caller of a refusal, as RFC 9457 has it.
 *
 * @param retryAfterMs after how long the same request may succeed, where that is known
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        boolean retryable,
        @Nullable String field,
        @Nullable Long retryAfterMs,
        String correlationId) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "This is no well-formed HTTP request.",
            404, "There is nothing here.",
            405, "This method is not offered here.",
            408, "The request took too long to arrive.",
            413, "The request is too large.",
            414, "The address is too long.",
            431, "The headers are too large.",
            503, "The server is not ready; try again.");

    public static Problem of(Refusal refusal, @Nullable Duration retryAfter, String correlationId) {
        return of(ErrorStatus.of(refusal.code()).http(), refusal, retryAfter, correlationId);
    }

    /** A problem whose status says more than its code's own does, such as 405 for {@code bad_request}. */
    public static Problem of(int status, Code code, String detail, String correlationId) {
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

    /** A problem of which nothing is known but its status: what no use case and no handler refused. */
    public static Problem ofStatus(int status, String correlationId) {
        var detail =
                DETAILS.getOrDefault(status, status < 500 ? "The request can't be served." : "Something went wrong.");
        return of(status, code(status), detail, correlationId);
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
            case 421 -> Code.MISDIRECTED;
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
