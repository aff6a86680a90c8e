package dev.paddock.chatbot.planted;

import dev.paddock.domain.Ids;

/** An engine that knows who embeds it. */
public record EngineKnowingTheDomain(Ids ids) {}
