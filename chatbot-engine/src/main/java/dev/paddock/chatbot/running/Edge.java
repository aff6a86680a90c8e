package dev.paddock.chatbot.running;

import dev.paddock.chatbot.Guard;
import dev.paddock.chatbot.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A transition with the condition on which it is taken and what is said on the way.
 *
 * @param <S> the states
 * @param guard the condition, or null if there is none
 * @param saying what is said, or null for nothing
 */
public record Edge<S extends Enum<S>>(
        Transition<S> transition,
        @Nullable Guard guard,
        @Nullable Saying saying) {}
