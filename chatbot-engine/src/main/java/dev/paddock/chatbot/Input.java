package dev.paddock.chatbot;

/** An input that moves a dialog on: a text of the person, or a reply of the host. */
public sealed interface Input {
    /**
     * A text that a person typed, or the value of the option they chose.
     *
     * @param value as it came, of any length and content
     */
    record Text(String value) implements Input {}

    /**
     * A finding of the host: asked for by an effect, or news while a person is asked.
     *
     * @param answer an instance of one of the types that the waiting state declares with {@code on}
     */
    record Reply(Object answer) implements Input {}

    /**
     * Returns a person's input.
     *
     * @param value what they typed, or the value of the option they chose
     * @return the input
     */
    static Input text(String value) {
        return new Text(value);
    }

    /**
     * Returns the host's answer to an effect.
     *
     * @param answer the answer
     * @return the input
     */
    static Input reply(Object answer) {
        return new Reply(answer);
    }
}
