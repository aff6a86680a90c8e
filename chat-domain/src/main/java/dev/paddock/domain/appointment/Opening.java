package dev.paddock.domain.appointment;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours on one day of the week during which appointments are taken, in the calendar's zone. */
public record Opening(DayOfWeek day, LocalTime from, LocalTime to) {
    public Opening {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an opening ends after it begins, not " + from + " to " + to);
        }
    }

    boolean overlaps(Opening other) {
        return day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }
}
