package dev.paddock.domain.appointment;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerSite;
import java.time.Instant;

/** The appointment somebody wishes for, not checked yet against any calendar. */
public record BookingWish(
        UserId customer, CalendarId calendar, Instant start, VisitDetails details, BookingContact contact) {

    /** A wish without a word about it. */
    public static BookingWish of(UserId customer, CalendarId calendar, Instant start) {
        return new BookingWish(customer, calendar, start, VisitDetails.NONE, BookingContact.NONE);
    }

    Appointment granted(AppointmentId id, SlotTime time, DealerSite site) {
        return new Appointment(
                id,
                calendar.category(),
                customer,
                time,
                site.address(),
                Appointment.Status.BOOKED,
                details,
                contact,
                null,
                site.dealer(),
                0);
    }
}
