package dev.paddock.chatbot;

import java.time.LocalDate;

/**
 * The least or the greatest value a question accepts, which may depend on earlier answers and on the day.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface Limit<T> {
    /**
     * Returns the limit for this dialog on this day.
     *
     * @param answers what the dialog knows
     * @param today the day, in the host's zone
     * @return the limit, itself accepted
     */
    T at(Answers answers, LocalDate today);

    /**
     * Returns a limit that is the same always.
     *
     * @param <T> the type of the values
     * @param value the limit
     * @return a limit independent of answers and day
     */
    static <T> Limit<T> of(T value) {
        return (answers, today) -> value;
    }

    /**
     * Returns the limit that is the present day.
     *
     * @return today, whenever asked
     */
    static Limit<LocalDate> today() {
        return (answers, today) -> today;
    }
}
