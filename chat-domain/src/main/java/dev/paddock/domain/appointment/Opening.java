package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hours on one day of the week during which appointments are taken, in the calendar's zone.
 *
 * @param to the end, which is not part of it; {@link #END_OF_DAY} for the midnight after
 */
public record Opening(DayOfWeek day, LocalTime from, LocalTime to) {
    /** The midnight at which a day ends, 24:00 in words: after every other time of that day, as no wall clock has it. */
    public static final LocalTime END_OF_DAY = LocalTime.MAX;

    private static final String MIDNIGHT_IN_WORDS = "24:00";
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    public Opening {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an opening ends after it begins, not " + from + " to " + to);
        }
    }

    /** Takes a day such as {@code MON} and times such as {@code 09:00}. */
    public static Checked<Opening> parse(String day, String from, String to) {
        var weekday = Stream.of(DayOfWeek.values())
                .filter(candidate -> wireName(candidate).equals(day))
                .findFirst();
        if (weekday.isEmpty()) {
            return Checked.invalidValue("A day is MON, TUE, WED, THU, FRI, SAT or SUN.");
        }
        if (!TIME.matcher(from).matches() || !isEnd(to)) {
            return Checked.invalidValue("A time looks like 09:00, from 00:00 to 23:59; an opening may end at 24:00.");
        }
        if (from.compareTo(to) >= 0) {
            return Checked.invalidValue("An opening ends after it begins, on the same day.");
        }
        return Checked.valid(new Opening(weekday.get(), LocalTime.parse(from), parseEnd(to)));
    }

    /** The end of an opening as {@link #wireTo} writes it: a time of the day, or {@code 24:00}. */
    public static LocalTime parseEnd(String to) {
        return to.equals(MIDNIGHT_IN_WORDS) ? END_OF_DAY : LocalTime.parse(to);
    }

    private static boolean isEnd(String to) {
        return to.equals(MIDNIGHT_IN_WORDS) || TIME.matcher(to).matches();
    }

    /** The end as {@link #parse} takes it, such as {@code 12:00} or {@code 24:00}. */
    public String wireTo() {
        return endsTheDay() ? MIDNIGHT_IN_WORDS : to.toString();
    }

    /** Returns whether it ends with the day. */
    public boolean endsTheDay() {
        return to.equals(END_OF_DAY);
    }

    /** The day as {@link #parse} takes it, such as {@code MON}. */
    public String wireDay() {
        return wireName(day);
    }

    private static String wireName(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    /** Returns whether both are at one moment of the week. */
    public boolean overlaps(Opening other) {
        return day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }
}
