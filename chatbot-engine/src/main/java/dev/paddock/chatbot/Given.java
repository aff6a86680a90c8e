package dev.paddock.chatbot;

/**
 * An answer of a dialog, as it was understood.
 *
 * @param step the name of the state that asked, in lower-kebab-case
 * @param understood what the answer was taken for; {@code unknown} where the person doesn't know
 */
public record Given(String step, Understood understood) {}
