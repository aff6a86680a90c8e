package dev.paddock.sse.landing;

import dev.paddock.domain.account.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and hours as one writes them in a language; all other words are the template's. */
final class LandingDates {
    private static final String NO_BREAK = "\u00a0";

    private final Language language;

    LandingDates(Language language) {
        this.language = language;
    }

    /** Such as 14 h 30, or 14:30 in English. */
    String time(LocalTime time) {
        if (language != Language.FRENCH) {
            return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
        }
        var hours = time.getHour() + NO_BREAK + "h";
        return time.getMinute() == 0 ? hours : hours + NO_BREAK + String.format(Locale.ROOT, "%02d", time.getMinute());
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
