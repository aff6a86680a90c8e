package dev.paddock.domain.planted;

import dev.paddock.chatbot.reading.Typed;

/** A domain that reads typed text with the inside of the engine. */
public record DomainInsideTheEngine(Typed typed) {}
