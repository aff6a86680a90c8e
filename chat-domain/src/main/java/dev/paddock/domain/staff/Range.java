package dev.paddock.domain.staff;

import dev.paddock.domain.Checked;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Which days are counted: today's, or those of the week or month that today is in. */
public enum Range {
    TODAY,
    WEEK,
    MONTH;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Checked<Range> parse(String raw) {
        for (Range range : values()) {
            if (range.wireName().equals(raw)) {
                return Checked.valid(range);
            }
        }
        return Checked.invalidValue("The range is today, week or month.");
    }

    LocalDate first(LocalDate today) {
        return switch (this) {
            case TODAY -> today;
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> today.withDayOfMonth(1);
        };
    }

    /** How many days before lies what it is compared with: the same weekdays of the week before, or of four weeks before. */
    int daysBack() {
        return this == MONTH ? 28 : 7;
    }

    /** The first day that is no longer counted. */
    LocalDate next(LocalDate today) {
        return switch (this) {
            case TODAY -> today.plusDays(1);
            case WEEK -> first(today).plusWeeks(1);
            case MONTH -> first(today).plusMonths(1);
        };
    }
}
