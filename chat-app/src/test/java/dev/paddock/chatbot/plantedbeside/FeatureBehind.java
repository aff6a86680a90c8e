package dev.paddock.chatbot.plantedbeside;

import dev.paddock.chatbot.planted.FeatureAhead;
import org.jspecify.annotations.Nullable;

/** The other feature of a circle. */
public record FeatureBehind(@Nullable FeatureAhead ahead) {}
