package dev.paddock.sse.appointment;

import dev.paddock.domain.Checked;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The starts of slots as callers write them. */
final class Starts {
    private Starts() {}

    static Checked<Instant> parse(String raw) {
        try {
            return Checked.valid(Instant.parse(raw));
        } catch (DateTimeParseException e) {
            return Checked.invalidValue("A time looks like 2026-11-23T09:30:00Z.");
        }
    }
}
