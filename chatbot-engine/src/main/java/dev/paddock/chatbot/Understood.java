package dev.paddock.chatbot;

/**
 * What an answer was taken for.
 *
 * @param value in one form, the same in every language: an option's value, a year, a day, a number, an instant
 * @param label what people read
 */
public record Understood(String value, Phrase label) {}
