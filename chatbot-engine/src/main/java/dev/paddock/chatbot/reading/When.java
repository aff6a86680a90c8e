package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.LastTime;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day as it was told, or a stretch of days.
 *
 * @param time the value
 * @param first the first day that it may be
 * @param last the last day that it may be
 */
public record When(LastTime time, LocalDate first, LocalDate last) {
    static When day(LocalDate day) {
        return new When(LastTime.on(day), day, day);
    }

    static When month(YearMonth month) {
        return new When(LastTime.in(month), month.atDay(1), month.atEndOfMonth());
    }

    static When year(int year) {
        return new When(LastTime.in(Year.of(year)), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static When before(LocalDate day) {
        return new When(LastTime.before(day), LocalDate.of(1, 1, 1), day.minusDays(1));
    }

    static When since(LocalDate day, LocalDate today) {
        return new When(LastTime.since(day), day, today.isBefore(day) ? day : today);
    }

    /** Returns the days that {@code time} may be. */
    public static When of(LastTime time, LocalDate today) {
        LocalDate day = time.day();
        if (day == null) {
            return new When(time, today, today);
        }
        return switch (time.precision()) {
            case MONTH -> month(YearMonth.from(day));
            case YEAR -> year(day.getYear());
            case BEFORE -> before(day);
            case AFTER -> since(day, today);
            case DAY, NEVER -> day(day);
        };
    }

    When within(LocalDate from, LocalDate to) {
        return new When(time, from, to);
    }
}
