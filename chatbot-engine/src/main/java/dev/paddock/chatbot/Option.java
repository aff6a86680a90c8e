package dev.paddock.chatbot;

/**
 * One ready-made answer to a question.
 *
 * @param value what to send back as the answer; the same in every language
 * @param label what people read
 */
public record Option(String value, Phrase label) {}
