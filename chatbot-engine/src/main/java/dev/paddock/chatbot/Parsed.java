package dev.paddock.chatbot;

/** What a parser made of an input. */
sealed interface Parsed<T> {
    /** It fits. */
    record Value<T>(T value) implements Parsed<T> {}

    /** It doesn't, for a reason to tell before asking again. */
    record Refused<T>(Message reason) implements Parsed<T> {}
}
