package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Phrase;

/** The result of reading an answer: a value, or the reason to ask again. */
public sealed interface Parsed<T> {
    /** It fits. */
    record Value<T>(T value) implements Parsed<T> {}

    /** It doesn't, for a reason to tell before asking again. */
    record Refused<T>(Phrase reason) implements Parsed<T> {}
}
