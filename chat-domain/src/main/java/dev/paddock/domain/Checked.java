package dev.paddock.domain;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Raw input after checking: the typed value, or the reason it was turned down. Edges check with the types' own {@code parse}
 * methods, so that use cases only ever see valid values; stored values were checked once, and are not held to limits that
 * have changed since.
 *
 * @param <T> the typed value
 */
public sealed interface Checked<T> {
    record Valid<T>(T value) implements Checked<T> {}

    /**
     * The reason.
     *
     * @param field the one at fault, for a value that is made of several
     */
    record Invalid<T>(Code code, String detail, @Nullable String field) implements Checked<T> {}

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Checked<T> invalidText(String detail) {
        return new Invalid<>(Code.INVALID_TEXT, detail, null);
    }

    static <T> Checked<T> invalidValue(String detail) {
        return new Invalid<>(Code.INVALID_VALUE, detail, null);
    }

    /** A value made of several fields, of which {@code field} is at fault. */
    static <T> Checked<T> invalidValue(String field, String detail) {
        return new Invalid<>(Code.INVALID_VALUE, detail, field);
    }

    /** This with the value turned into another, or the same reason. */
    default <R> Checked<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Valid<T> valid) {
            return new Valid<>(change.apply(valid.value()));
        }
        var invalid = (Invalid<T>) this;
        return new Invalid<>(invalid.code(), invalid.detail(), invalid.field());
    }

    /** The value, for callers that know it is valid (fixtures, tests, stored data). */
    default T orThrow() {
        if (this instanceof Valid<T> valid) {
            return valid.value();
        }
        throw new IllegalArgumentException(((Invalid<T>) this).detail());
    }
}
