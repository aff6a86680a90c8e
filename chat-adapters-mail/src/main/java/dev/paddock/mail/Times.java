package dev.paddock.mail;

import dev.paddock.domain.account.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as letters tell them, in one language and one zone. Thread-safe. */
final class Times {
    private final ZoneId zone;
    private final Locale locale;
    private final Language language;

    Times(ZoneId zone, Language language) {
        this.zone = zone;
        this.locale = language.locale();
        this.language = language;
    }

    /** Such as {@code mardi 24 novembre 2026}. */
    String day(Instant at) {
        return format(at, "EEEE d MMMM uuuu");
    }

    /** Such as {@code mardi 24 novembre}. */
    String shortDay(Instant at) {
        return format(at, "EEEE d MMMM");
    }

    /** Such as {@code mar. 24 nov.}. */
    String plate(Instant at) {
        return format(at, "EEE d MMM");
    }

    /** Such as {@code 8 h 30}, {@code 14 h} or {@code 14:00}. */
    String time(Instant at) {
        var local = at.atZone(zone);
        return switch (language) {
            case FRENCH -> hours(local);
            case ENGLISH -> format(at, "H:mm");
        };
    }

    /** Such as {@code mardi 24 novembre à 8 h 30}. */
    String moment(Instant at) {
        return shortDay(at)
                + switch (language) {
                    case FRENCH -> " à ";
                    case ENGLISH -> " at ";
                }
                + time(at);
    }

    private static String hours(ZonedDateTime local) {
        int minute = local.getMinute();
        return local.getHour() + "\u00a0h" + (minute == 0 ? "" : "\u00a0" + (minute < 10 ? "0" : "") + minute);
    }

    private String format(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
    }
}
