package dev.paddock.sse.http;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call by a refusal, thrown from wherever the reason is found and turned into a problem in one place. It carries no
 * stack trace: it is an answer, not a fault.
 */
public final class RefusalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final @Nullable Duration retryAfter;

    private RefusalException(Refusal refusal, @Nullable Duration retryAfter) {
        super(refusal.code().wireName(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    public static RefusalException because(Refusal refusal) {
        return new RefusalException(refusal, refusal.retryAfter());
    }

    public static RefusalException because(Code code, String detail) {
        return because(new Reason(code, detail, null));
    }

    /** Because of one field of the input. */
    public static RefusalException inField(String field, Code code, String detail) {
        return because(new Reason(code, detail, field));
    }

    public static RefusalException retryAfter(Duration retryAfter, Code code, String detail) {
        return new RefusalException(new Reason(code, detail, null), retryAfter);
    }

    /** The value of {@code checked}, which came in as several fields together and names the one at fault itself. */
    public static <T> T requireValid(Checked<T> checked) {
        return requireValid(checked instanceof Checked.Invalid<T> invalid ? invalid.field() : null, checked);
    }

    /** The value of {@code checked}, which came in as {@code field}. */
    public static <T> T requireValid(@Nullable String field, Checked<T> checked) {
        if (checked instanceof Checked.Valid<T> valid) {
            return valid.value();
        }
        var invalid = (Checked.Invalid<T>) checked;
        throw because(new Reason(invalid.code(), invalid.detail(), field));
    }

    /** The outcome that was hoped for; every other outcome of a use case is a refusal. */
    public static <T> T require(Class<T> hopedFor, Object outcome) {
        if (hopedFor.isInstance(outcome)) {
            return hopedFor.cast(outcome);
        }
        throw because((Refusal) outcome);
    }

    public Refusal refusal() {
        return refusal;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private record Reason(
            Code code, String detail, @Nullable String field) implements Refusal {}
}
