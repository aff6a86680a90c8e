package dev.paddock.chatbot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a dialog: all that one input leads to.
 *
 * @param <S> the states
 * @param <E> the effects
 * @param dialog the dialog from now on: store it
 * @param phrases what to say, in order, the question included
 * @param prompt how the question wants to be answered; readings that are asked back come first among its options
 * @param effects what the host is asked to do; its answer is the next input
 * @param taken the transitions taken, in order; none if the question is asked again
 * @param understood what the answer was taken for, or null if none was
 * @param command what was wished in place of an answer, or null; {@link DialogCommand#PERSON} is for the host to grant
 */
public record Turn<S extends Enum<S>, E>(
        Dialog<S> dialog,
        List<Phrase> phrases,
        Prompt prompt,
        List<E> effects,
        List<Transition<S>> taken,
        @Nullable Understood understood,
        @Nullable DialogCommand command) {
    /**
     * Copies the lists.
     *
     * @param dialog the dialog from now on
     * @param phrases what to say
     * @param prompt how the question wants to be answered
     * @param effects what the host is asked to do
     * @param taken the transitions taken
     * @param understood what the answer was taken for
     * @param command what was wished in place of an answer
     */
    public Turn {
        phrases = List.copyOf(phrases);
        effects = List.copyOf(effects);
        taken = List.copyOf(taken);
    }

    /**
     * Returns this turn said after {@code earlier}: for a host that executes effects and shows the turns as one.
     *
     * @param earlier the turn before
     * @return this turn, with the phrases and transitions of both
     */
    public Turn<S, E> after(Turn<S, E> earlier) {
        return new Turn<>(
                dialog,
                joined(earlier.phrases, phrases),
                prompt,
                effects,
                joined(earlier.taken, taken),
                understood == null ? earlier.understood : understood,
                command == null ? earlier.command : command);
    }

    /**
     * Returns this turn said after {@code word}.
     *
     * @param word what to say first
     * @return this turn, with one phrase more
     */
    public Turn<S, E> after(Phrase word) {
        return new Turn<>(dialog, joined(List.of(word), phrases), prompt, effects, taken, understood, command);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
