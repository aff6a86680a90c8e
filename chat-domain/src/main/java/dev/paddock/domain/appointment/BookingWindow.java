package dev.paddock.domain.appointment;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * The part of the time ahead in which a calendar takes appointments, both ends counted from now.
 *
 * @param noticeMinutes how long before its start a slot is offered at the latest, 0 to 30 days
 * @param horizonWeeks how far ahead slots are offered, 1 to 52
 */
public record BookingWindow(long noticeMinutes, long horizonWeeks) {
    public static final long MAX_NOTICE_MINUTES = 30 * 24 * 60;
    public static final long MAX_HORIZON_WEEKS = 52;

    /** The window of a calendar of which nobody said anything else. */
    public static final BookingWindow USUAL = new BookingWindow(0, 8);

    private static final long MINUTES_OF_A_WEEK = 7 * 24 * 60;

    /** Returns whether anything can be booked in it at all: the horizon lies behind the notice. */
    boolean isOpen() {
        return noticeMinutes < horizonWeeks * MINUTES_OF_A_WEEK;
    }

    /** Returns whether what starts at {@code start} can be booked at {@code now}, on the clock of the calendar's zone. */
    boolean admits(Instant start, ZonedDateTime now) {
        return start.isAfter(now.toInstant())
                && !start.isBefore(now.plusMinutes(noticeMinutes).toInstant())
                && !start.isAfter(now.plusWeeks(horizonWeeks).toInstant());
    }
}
