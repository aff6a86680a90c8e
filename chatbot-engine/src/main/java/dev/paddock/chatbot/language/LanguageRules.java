package dev.paddock.chatbot.language;

import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one language: how values are written and texts are set, and the words by which answers are read. Words are
 * plain: in lower case, without accents, one space between each two. Immutable.
 */
public interface LanguageRules {
    /** A frame around a span of time that makes it a day in the past: the words before the span, and those after it. */
    record Ago(List<String> before, List<String> after) {}

    /** Returns what stands between the thousands of a number. */
    char thousandsSeparator();

    /** Returns the number of a day of a month, as it is written in a date. */
    String dayOfMonth(int day);

    /** Returns the time of day. */
    String time(LocalTime time);

    /** Returns a date and a time of day together. */
    String moment(String date, String time);

    /** Returns {@code text} with the apostrophes and unbroken spaces of the language. */
    String set(String text);

    /** Returns a fault in the setting of {@code text}, such as "lacks a space", if it has one. */
    Optional<String> fault(String text);

    /** Returns the names of the months, from January on. */
    List<String> months();

    /** Returns the words of a date that say nothing, weekdays among them: "on", "of", "th". */
    List<String> dateFillers();

    /** Returns the days that have a name, by how many days they are from today. */
    Map<String, Integer> daysFromToday();

    /** Returns the phrases for the last one of a span of time: "last week". */
    Map<String, Period> lastOnes();

    /** Returns the units of time, in each of their forms. */
    Map<String, Period> units();

    /** Returns the words for one, two and so on, in each of their forms. */
    List<List<String>> numerals();

    /** Returns the frame that makes a span of time a day in the past. */
    Ago ago();

    /** Returns the beginnings by which a span of time becomes longer: "more than". */
    List<List<String>> longerThan();

    /** Returns the words before a number that make it a rough one. */
    List<String> about();

    /** Returns the word for thousand. */
    String thousand();
}
