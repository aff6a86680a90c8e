package dev.paddock.domain.photo;

/**
 * The place where pictures that people bring are decoded and written anew, so that nothing of the file is left but what one sees.
 * Implementations are safe for use by many threads and bound what a picture may cost, whatever it is.
 */
@FunctionalInterface
public interface Darkroom {
    /** The most bytes that a picture may have. */
    int MAX_BYTES = 10_000_000;

    /** The most pixels that a picture may have. */
    long MAX_PIXELS = 40_000_000;

    /** One for a shop that serves nobody. */
    Darkroom CLOSED = original -> new Developing.Busy();

    /** Writes {@code original} anew, upright and without metadata, in both sizes; what it is, its bytes say. */
    Developing develop(byte[] original);

    /** The end of it. */
    sealed interface Developing {
        record Developed(Print full, Print thumb) implements Developing {}

        /**
         * It is no picture that can be taken.
         *
         * @param why in a sentence
         */
        record Unusable(String why) implements Developing {}

        /** Too many are being worked on. */
        record Busy() implements Developing {}
    }
}
