package dev.paddock.domain.appointment;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time reserved for one customer.
 *
 * @param details what the customer told beforehand
 * @param contact how they wish to be reached about it
 * @param cancellation by whom and why it was cancelled; null while it stands
 */
public record Appointment(
        AppointmentId id,
        Category category,
        UserId customer,
        SlotTime time,
        String place,
        Status status,
        VisitDetails details,
        BookingContact contact,
        @Nullable Cancellation cancellation) {

    /** Events of the version before hold neither details nor contact. */
    public Appointment {
        details = Objects.requireNonNullElse(details, VisitDetails.NONE);
        contact = Objects.requireNonNullElse(contact, BookingContact.NONE);
    }

    /** One of which nothing more is known. */
    public Appointment(
            AppointmentId id, Category category, UserId customer, SlotTime time, String place, Status status) {
        this(id, category, customer, time, place, status, VisitDetails.NONE, BookingContact.NONE, null);
    }

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

    /** Returns whether it stands and has not begun at {@code now}. */
    public boolean isAhead(Instant now) {
        return status == Status.BOOKED && start().isAfter(now);
    }

    /** Returns whether {@code reader} may know of it: its customer, and staff. */
    public boolean isVisibleTo(Account reader) {
        return reader.role().isStaff() || customer.equals(reader.id());
    }

    /** This, cancelled by its customer. */
    public Appointment cancelled() {
        return cancelled(Cancellation.BY_CUSTOMER);
    }

    public Appointment cancelled(Cancellation how) {
        return new Appointment(id, category, customer, time, place, Status.CANCELLED, details, contact, how);
    }
}
