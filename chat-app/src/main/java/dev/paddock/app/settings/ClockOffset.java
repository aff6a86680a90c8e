package dev.paddock.app.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The distance of the platform's clock from the real one; years, months and weeks are the calendar's. */
public record ClockOffset(Period period, Duration duration) {
    public static final ClockOffset NONE = new ClockOffset(Period.ZERO, Duration.ZERO);

    /** Takes an ISO duration such as {@code P2W}, {@code -P1Y}, {@code PT36H} or {@code P1DT-2H}. */
    static ClockOffset parse(String text) {
        boolean negative = text.startsWith("-");
        String positive = negative || text.startsWith("+") ? text.substring(1) : text;
        int time = positive.indexOf('T');
        boolean noDays = time == 1 && positive.startsWith("PT");
        if (positive.endsWith("T")) {
            throw new DateTimeParseException("nothing after T", text, text.length());
        }
        var period = noDays ? Period.ZERO : Period.parse(time < 0 ? positive : positive.substring(0, time));
        var duration = time < 0 ? Duration.ZERO : Duration.parse("P" + positive.substring(time));
        return negative ? new ClockOffset(period.negated(), duration.negated()) : new ClockOffset(period, duration);
    }

    /** The time to add to the real clock, if it shows {@code now} as the platform starts. */
    public Duration from(Instant now, ZoneId zone) {
        return Duration.between(now, now.atZone(zone).plus(period).toInstant().plus(duration));
    }
}
