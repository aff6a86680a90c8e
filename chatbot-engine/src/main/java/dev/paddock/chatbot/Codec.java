package dev.paddock.chatbot;

import java.util.function.Function;

/**
 * The form in which the values of a field are stored in a dialog.
 *
 * <p>{@code decode(encode(value))} equals {@code value}; decoding anything else than what {@code encode} writes throws a
 * {@link RuntimeException}, upon which the stored dialog counts as unreadable.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {
    /**
     * Returns {@code value} as text. It may contain any character; keep it short all the same.
     *
     * @param value what to write
     * @return the same as text
     */
    String encode(T value);

    /**
     * Returns the value written as {@code text}.
     *
     * @param text what was written
     * @return the value
     */
    T decode(String text);

    /**
     * Returns the codec made of two functions.
     *
     * @param <T> the type of the values
     * @param encode writes a value
     * @param decode reads it back
     * @return both as one
     */
    static <T> Codec<T> of(Function<T, String> encode, Function<String, T> decode) {
        return new Codec<>() {
            @Override
            public String encode(T value) {
                return encode.apply(value);
            }

            @Override
            public T decode(String text) {
                return decode.apply(text);
            }
        };
    }
}
