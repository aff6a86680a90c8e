package dev.paddock.chatbot.reading;

import java.util.List;

/** The sense of what a person typed. */
public sealed interface Sense<T> {
    /** One reading, and no doubt. */
    record Of<T>(T value) implements Sense<T> {}

    /** Likely readings, to be asked back: never guessed. */
    record Several<T>(List<T> values, Why why) implements Sense<T> {
        public Several {
            values = List.copyOf(values);
        }
    }

    /** It is understood as far as to know that it is no answer. */
    record Refused<T>(Why why) implements Sense<T> {}

    /** Nothing is made of it. */
    record Nothing<T>() implements Sense<T> {}

    /** A reason to ask again. */
    enum Why {
        /** There are two answers in it. */
        SEVERAL,
        /** There is more in it than the reading accounts for. */
        UNSURE,
        /** It says what is not so. */
        NEGATED,
        /** It says more, less, before or after, which does not tell the value. */
        BOUNDED,
        /** The weekday is another one's. */
        WEEKDAY,
        /** The calendar has no such day. */
        NO_SUCH_DAY,
        /** The order of its figures is not certain: the month or the day may be first. */
        ORDER,
        /** It lies ahead. */
        AHEAD,
        /** It counts something else. */
        UNIT,
        /** None of what is offered suits. */
        NONE_SUITS
    }
}
