package dev.paddock.domain.appointment;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Locale;

/** A time reserved for one customer. */
public record Appointment(
        AppointmentId id, Category category, UserId customer, SlotTime time, String place, Status status) {

    /** Returns whether it still stands. */
    public enum Status {
        BOOKED,
        CANCELLED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Instant start() {
        return time.start();
    }

    public Instant end() {
        return time.end();
    }

    /** Returns whether {@code reader} may know of it: its customer, and staff. */
    public boolean isVisibleTo(Account reader) {
        return reader.role().isStaff() || customer.equals(reader.id());
    }

    public Appointment cancelled() {
        return new Appointment(id, category, customer, time, place, Status.CANCELLED);
    }
}
