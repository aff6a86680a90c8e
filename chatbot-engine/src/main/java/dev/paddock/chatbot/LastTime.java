package dev.paddock.chatbot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last time that something was done: a day, or never.
 *
 * @param day the day, or null for never
 */
public record LastTime(@Nullable LocalDate day) {
    /** It was never done. */
    public static final LastTime NEVER = new LastTime(null);

    /**
     * Returns the last time that was on {@code day}.
     *
     * @param day the day
     * @return that last time
     */
    public static LastTime on(LocalDate day) {
        return new LastTime(day);
    }

    /**
     * Says whether this is longer ago than {@code date}; never is longer ago than any.
     *
     * @param date the day to compare with
     * @return whether it was before that day, or never
     */
    public boolean isBefore(LocalDate date) {
        return day == null || day.isBefore(date);
    }
}
