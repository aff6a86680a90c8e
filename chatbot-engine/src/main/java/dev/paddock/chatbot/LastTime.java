package dev.paddock.chatbot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The last time that something was done, as exactly as the person knows: on a day, in a month or a year, before or since a day, or never.
 *
 * @param precision how exactly it is known
 * @param day the day; the first one of a month or a year; null for never
 */
public record LastTime(Precision precision, @Nullable LocalDate day) {
    /** It was never done. */
    public static final LastTime NEVER = new LastTime(Precision.NEVER, null);

    private static final String BEFORE = "before:";
    private static final String AFTER = "after:";

    /** How exactly a time is known. */
    public enum Precision {
        /** On the day. */
        DAY,
        /** On some day of the month. */
        MONTH,
        /** On some day of the year. */
        YEAR,
        /** On some day before it. */
        BEFORE,
        /** On that day or later. */
        AFTER,
        /** Not at all. */
        NEVER
    }

    /**
     * Checks that there is a day where one is wanted, and makes it the first one of its month or year.
     *
     * @param precision how exactly it is known
     * @param day the day, or null for never
     */
    public LastTime {
        if ((day == null) != (precision == Precision.NEVER)) {
            throw new IllegalArgumentException("a day is wanted, except for never");
        }
        if (day != null && precision == Precision.MONTH) {
            day = day.withDayOfMonth(1);
        } else if (day != null && precision == Precision.YEAR) {
            day = day.withDayOfYear(1);
        }
    }

    /**
     * Returns the last time that was on {@code day}.
     *
     * @param day the day
     * @return that last time
     */
    public static LastTime on(LocalDate day) {
        return new LastTime(Precision.DAY, day);
    }

    /**
     * Returns the last time that was in {@code month}.
     *
     * @param month the month
     * @return that last time
     */
    public static LastTime in(YearMonth month) {
        return new LastTime(Precision.MONTH, month.atDay(1));
    }

    /**
     * Returns the last time that was in {@code year}.
     *
     * @param year the year
     * @return that last time
     */
    public static LastTime in(Year year) {
        return new LastTime(Precision.YEAR, year.atDay(1));
    }

    /**
     * Returns the last time that was before {@code day}.
     *
     * @param day the first day that is too late
     * @return that last time
     */
    public static LastTime before(LocalDate day) {
        return new LastTime(Precision.BEFORE, day);
    }

    /**
     * Returns the last time that was on {@code day} or later.
     *
     * @param day the first day that may be the one
     * @return that last time
     */
    public static LastTime since(LocalDate day) {
        return new LastTime(Precision.AFTER, day);
    }

    /**
     * Says whether this is certainly longer ago than {@code date}; never is longer ago than any.
     *
     * @param date the day to compare with
     * @return whether every day that it may have been is before that day
     */
    public boolean isBefore(LocalDate date) {
        LocalDate first = day;
        if (first == null) {
            return true;
        }
        return switch (precision) {
            case DAY -> first.isBefore(date);
            case MONTH -> !first.plusMonths(1).isAfter(date);
            case YEAR -> !first.plusYears(1).isAfter(date);
            case BEFORE -> !first.isAfter(date);
            case AFTER -> false;
            case NEVER -> true;
        };
    }

    /**
     * Returns this as text: {@code 2025-09-25}, {@code 2025-09}, {@code 2025}, {@code before:2025-11-30}, {@code after:2025-11-30} or
     * {@code never}.
     *
     * @return the one form in which it is stored and sent
     */
    public String value() {
        LocalDate first = day;
        if (first == null) {
            return "never";
        }
        return switch (precision) {
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> Year.from(first).toString();
            case BEFORE -> BEFORE + first;
            case AFTER -> AFTER + first;
            case DAY, NEVER -> first.toString();
        };
    }

    /**
     * Returns what {@link #value} wrote.
     *
     * @param value what it wrote
     * @return the last time
     * @throws IllegalArgumentException if it wrote no such thing
     */
    public static LastTime parse(String value) {
        try {
            if (value.equals("never")) {
                return NEVER;
            }
            if (value.startsWith(BEFORE)) {
                return before(LocalDate.parse(value.substring(BEFORE.length())));
            }
            if (value.startsWith(AFTER)) {
                return since(LocalDate.parse(value.substring(AFTER.length())));
            }
            return switch (value.length()) {
                case 4 -> in(Year.parse(value));
                case 7 -> in(YearMonth.parse(value));
                default -> on(LocalDate.parse(value));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no last time", e);
        }
    }
}
