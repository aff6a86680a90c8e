package dev.paddock.chatbot.language;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The rules of one language: how values are written and texts are set. Immutable.
 */
public interface LanguageRules {
    /** Returns what stands between the thousands of a number. */
    char thousandsSeparator();

    /** Returns the number of a day of a month, as it is written in a date. */
    String dayOfMonth(int day);

    /** Returns the time of day. */
    String time(LocalTime time);

    /** Returns a date and a time of day together. */
    String moment(String date, String time);

    /** Returns a time before {@code date}, or on it and later. */
    String bounded(String date, boolean before);

    /** Returns {@code date} as it stands behind "since". */
    String sinceDay(String date);

    /** Returns {@code text} with the apostrophes and unbroken spaces of the language. */
    String set(String text);

    /** Returns a fault in the setting of {@code text}, such as "lacks a space", if it has one. */
    Optional<String> fault(String text);
}
