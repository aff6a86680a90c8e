package dev.paddock.chatbot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The help that a page gives for answering: options, limits, a sort of answer. Any answer may be typed as well.
 *
 * @param kind what sort of answer is asked for
 * @param options the ready-made answers, in order; may be empty
 * @param min the least value accepted: a {@link Long} for numbers and years, a {@link java.time.LocalDate} for dates
 * @param max the greatest value accepted, likewise
 */
public record Prompt(
        Kind kind,
        List<Option> options,
        @Nullable Comparable<?> min,
        @Nullable Comparable<?> max) {
    /** No answer is asked for. */
    public static final Prompt NONE = new Prompt(Kind.NONE, List.of(), null, null);

    /**
     * Copies {@code options}.
     *
     * @param kind what sort of answer is asked for
     * @param options the ready-made answers
     * @param min the least value accepted, or null
     * @param max the greatest value accepted, or null
     */
    public Prompt {
        options = List.copyOf(options);
    }

    /** A sort of answer. */
    public enum Kind {
        /** One of the options. */
        CHOICE,
        /** A year. */
        YEAR,
        /** A day, or one of the options. */
        DATE,
        /** A whole number. */
        INTEGER,
        /** One of the options, each of which is the start of a slot as an ISO instant. */
        SLOT,
        /** Words of one's own. */
        TEXT,
        /** Nothing: the dialog has ended, or waits for the host. */
        NONE
    }
}
