package dev.paddock.chatbot.reading;

/**
 * A whole number as it was told.
 *
 * @param number the number, in kilometres where a distance was told in miles
 * @param bound how it is meant
 * @param miles the miles it was told in, or -1
 */
public record Count(long number, Bound bound, long miles) {
    /** The relation of a value to the number that was told. */
    public enum Bound {
        /** It is that, as near as the person knows. */
        EXACT,
        /** It is that or more. */
        AT_LEAST,
        /** It is less. */
        LESS,
        /** It is nearly that. */
        ALMOST
    }

    static Count of(long number) {
        return new Count(number, Bound.EXACT, -1);
    }
}
