package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import java.util.List;

/** The result of reading an answer: a value, or the reason to ask again. */
public sealed interface Parsed<T> {
    /**
     * It fits.
     *
     * @param understood what it was taken for
     */
    record Value<T>(T value, Option understood) implements Parsed<T> {}

    /**
     * It is known within bounds, such as a month, and does if all of {@code samples} lead the same way.
     *
     * @param more asks for the rest, if they don't
     * @param readings what to ask back then, or none to ask for the rest
     */
    record Rough<T>(T value, List<T> samples, Option understood, Phrase more, List<Option> readings)
            implements Parsed<T> {}

    /**
     * It is only a part of an answer, such as a month where a day is wanted.
     *
     * @param more asks for the rest
     */
    record Partial<T>(Option understood, Phrase more) implements Parsed<T> {}

    /**
     * It may be one of {@code readings}, to be asked back.
     *
     * @param only whether they alone are offered, and not what the question offers anyway
     * @param reason what to say before
     */
    record Either<T>(List<Option> readings, boolean only, Phrase reason) implements Parsed<T> {}

    /** It doesn't, for a reason to tell before asking again. */
    record Refused<T>(Phrase reason) implements Parsed<T> {}
}
