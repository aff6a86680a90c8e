package dev.paddock.sse.landing;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.sse.http.EdgeTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and hours as a language writes them; all other words are the template's. */
final class LandingDates {
    private static final String NO_BREAK = "\u00a0";

    private final Language language;
    private final DateTimeFormatter atAnyTime;
    private final DateTimeFormatter onTheHour;

    LandingDates(Language language) {
        this.language = language;
        this.atAnyTime = pattern("time", language);
        this.onTheHour = pattern("time.on-the-hour", language);
    }

    private static DateTimeFormatter pattern(String key, Language language) {
        return DateTimeFormatter.ofPattern(EdgeTexts.in(language).text(key), Locale.ROOT);
    }

    /** Such as 14 h 30, or 14:30 in English; the end of a day is 24 h. */
    String time(LocalTime time) {
        if (time.equals(Opening.END_OF_DAY)) {
            return onTheHour.format(LocalTime.MIDNIGHT).replaceFirst("^0", "24");
        }
        return (time.getMinute() == 0 ? onTheHour : atAnyTime).format(time);
    }

    /** Such as mercredi. */
    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** The same where a line begins with it. */
    String weekdayFirst(DayOfWeek day) {
        var name = weekday(day);
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    /** Such as mer., with its number once the week is over: mer. 25. */
    String shortDay(LocalDate day, LocalDate today) {
        var name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
        return day.isBefore(today.plusDays(7)) ? name : name + NO_BREAK + day.getDayOfMonth();
    }

    /** Such as 25 novembre. */
    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", language.locale())
                .format(day)
                .replace(" ", NO_BREAK);
    }
}
