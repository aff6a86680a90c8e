package dev.paddock.chatbot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The circumstances of a turn: the moment, where it is, and the person's language, which decides the order of day and month and
 * which words come first.
 *
 * @param now the moment
 * @param zone the zone in which days begin
 * @param language the person's language
 */
public record Context(Instant now, ZoneId zone, Locale language) {
    /**
     * Returns the day.
     *
     * @return the day it is then and there
     */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /**
     * Returns the circumstances of noon on {@code day}, for tests and for dialogs in which hours don't matter.
     *
     * @param day the day
     * @param language the person's language
     * @return a context on that day
     */
    public static Context on(LocalDate day, Locale language) {
        return new Context(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC, language);
    }
}
