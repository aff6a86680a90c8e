package dev.paddock.domain.appointment;

import java.time.Duration;
import java.time.Instant;

/** From when to when an appointment lasts; the end is not part of it. */
public record SlotTime(Instant start, Instant end) {
    static SlotTime at(Instant start, Duration length) {
        return new SlotTime(start, start.plus(length));
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    boolean overlaps(SlotTime other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
