package dev.paddock.chatbot.language;

import dev.paddock.chatbot.LastTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Numbers, days and hours in the words of one language. Immutable. */
public final class Speech {
    private static final int MINUTES_PER_HOUR = 60;
    private static final int SECONDS_PER_MINUTE = 60;

    private final LanguageRules rules;
    private final Map<Month, String> months = new EnumMap<>(Month.class);
    private final Map<DayOfWeek, String> weekdays = new EnumMap<>(DayOfWeek.class);

    public Speech(Locale locale) {
        rules = KnownLanguage.rulesOf(locale);
        for (Month month : Month.values()) {
            months.put(month, month.getDisplayName(TextStyle.FULL, locale));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day, day.getDisplayName(TextStyle.FULL, locale));
        }
    }

    public String tell(Object value, String form) {
        if (value instanceof CharSequence || value instanceof Year) {
            return value.toString();
        }
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            return form.equals("plain") ? Long.toString(number) : grouped(number);
        }
        if (value instanceof ZonedDateTime time) {
            return form.equals("offset") ? offset(time) : moment(time.toLocalDateTime(), form);
        }
        if (value instanceof LocalDateTime time) {
            return moment(time, form);
        }
        if (value instanceof LocalTime time) {
            return rules.time(time);
        }
        if (value instanceof LocalDate day) {
            return date(day, form);
        }
        if (value instanceof LastTime time && time.day() != null) {
            return lastTime(time, time.day(), form);
        }
        throw new IllegalArgumentException(
                value instanceof Instant
                        ? "an instant has no date until a zone is known: give a ZonedDateTime"
                        : "there are no words for a " + value.getClass().getName());
    }

    private String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            out.insert(i, rules.thousandsSeparator());
        }
        return out.toString();
    }

    private String moment(LocalDateTime time, String form) {
        return switch (form) {
            case "time" -> rules.time(time.toLocalTime());
            case "day", "full" -> date(time.toLocalDate(), form);
            default -> rules.moment(date(time.toLocalDate(), "full"), rules.time(time.toLocalTime()));
        };
    }

    private String date(LocalDate day, String form) {
        String date = rules.dayOfMonth(day.getDayOfMonth()) + " " + months.get(day.getMonth());
        String weekday = weekdays.get(day.getDayOfWeek());
        return switch (form) {
            case "day" -> weekday + " " + date;
            case "full" -> weekday + " " + date + " " + day.getYear();
            default -> date + " " + day.getYear();
        };
    }

    private String lastTime(LastTime time, LocalDate day, String form) {
        return switch (time.precision()) {
            case MONTH -> months.get(day.getMonth()) + " " + day.getYear();
            case YEAR -> Integer.toString(day.getYear());
            case BEFORE -> rules.bounded(date(day, form), true);
            case AFTER ->
                form.equals("since") ? rules.sinceDay(date(day, form)) : rules.bounded(date(day, form), false);
            case DAY, NEVER -> form.equals("since") ? rules.sinceDay(date(day, form)) : date(day, form);
        };
    }

    private static String offset(ZonedDateTime time) {
        int minutes = time.getOffset().getTotalSeconds() / SECONDS_PER_MINUTE;
        int rest = Math.abs(minutes % MINUTES_PER_HOUR);
        String sign = minutes < 0 ? "-" : "+";
        return "UTC" + sign + Math.abs(minutes / MINUTES_PER_HOUR) + (rest == 0 ? "" : ":" + Typography.two(rest));
    }
}
