package dev.paddock.domain.appointment;

import java.time.Instant;

/** A time that can be booked, with the places still free in it. */
public record Slot(SlotTime time, int free) {
    public Instant start() {
        return time.start();
    }

    public Instant end() {
        return time.end();
    }
}
