package dev.paddock.domain.appointment;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.NamedDealer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time reserved for one customer.
 *
 * @param place the postal address they come to
 * @param details what the customer told beforehand
 * @param contact how they wish to be reached about it
 * @param cancellation by whom and why it was cancelled; null while it stands
 * @param dealer the dealership, as it was called when this was booked
 * @param moves how often it was moved to another time or dealership
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
        @Nullable Cancellation cancellation,
        NamedDealer dealer,
        int moves) {

    /** Events of the version before hold no dealership. */
    public Appointment {
        details = Objects.requireNonNullElse(details, VisitDetails.NONE);
        contact = Objects.requireNonNullElse(contact, BookingContact.NONE);
        dealer = Objects.requireNonNullElse(dealer, NamedDealer.ONLY);
    }

    /** One of which nothing more is known. */
    public Appointment(
            AppointmentId id, CalendarId calendar, UserId customer, SlotTime time, String place, Status status) {
        this(
                id,
                calendar.category(),
                customer,
                time,
                place,
                status,
                VisitDetails.NONE,
                BookingContact.NONE,
                null,
                new NamedDealer(calendar.dealer(), NamedDealer.ONLY.name()),
                0);
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

    /** The calendar it is booked in. */
    public CalendarId calendar() {
        return new CalendarId(dealer.id(), category);
    }

    /** The number of its present version, for calendar programs: each change of it is a higher one. */
    public int sequence() {
        return status == Status.CANCELLED ? moves + 1 : moves;
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
        return new Appointment(
                id, category, customer, time, place, Status.CANCELLED, details, contact, how, dealer, moves);
    }

    /** This at another time, or at another dealership. */
    public Appointment moved(SlotTime to, DealerSite site) {
        return new Appointment(
                id,
                category,
                customer,
                to,
                site.address(),
                status,
                details,
                contact,
                cancellation,
                site.dealer(),
                moves + 1);
    }

    /** This without what the customer told and how they wished to be reached. */
    public Appointment bare() {
        var how = cancellation == null ? null : new Cancellation(cancellation.byStaff(), null);
        return new Appointment(
                id,
                category,
                customer,
                time,
                place,
                status,
                VisitDetails.NONE,
                BookingContact.NONE,
                how,
                dealer,
                moves);
    }
}
