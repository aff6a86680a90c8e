package dev.paddock.chatbot.planted;

import dev.paddock.chatbot.plantedbeside.FeatureBehind;

/** A feature that knows another, which knows it. */
public record FeatureAhead(FeatureBehind behind) {}
