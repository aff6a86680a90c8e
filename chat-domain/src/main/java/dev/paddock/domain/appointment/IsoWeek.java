package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/** A week from Monday to Sunday, numbered as ISO 8601 does, known by its Monday. */
public record IsoWeek(LocalDate monday) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    /** The week in which {@code day} lies. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Takes the form {@code 2026-W48}. */
    public static Checked<IsoWeek> parse(String raw) {
        var form = FORM.matcher(raw);
        if (!form.matches()) {
            return Checked.invalidValue("A week looks like 2026-W48.");
        }
        var firstWeek = LocalDate.of(Integer.parseInt(form.group(1)), 1, 4); // 4 January is always in week 1
        // Counting on from week 1 is lenient: week 53 of a year of 52 weeks is the next year's first, and no week of
        // that name.
        var week = of(firstWeek.plusWeeks(Integer.parseInt(form.group(2)) - 1L));
        return week.toString().equals(raw)
                ? Checked.valid(week)
                : Checked.invalidValue("There is no week " + raw + "; weeks are numbered 01 to 52 or 53.");
    }

    public IsoWeek next() {
        return new IsoWeek(monday.plusWeeks(1));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
