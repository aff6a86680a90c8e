package dev.paddock.domain.appointment;

import dev.paddock.domain.account.UserId;
import java.time.Instant;

/** The appointment somebody wishes for, not checked yet against any calendar. */
public record BookingWish(
        UserId customer, Category category, Instant start, VisitDetails details, BookingContact contact) {

    /** A wish without a word about it. */
    public static BookingWish of(UserId customer, Category category, Instant start) {
        return new BookingWish(customer, category, start, VisitDetails.NONE, BookingContact.NONE);
    }

    Appointment granted(AppointmentId id, SlotTime time, String place) {
        return new Appointment(id, category, customer, time, place, Appointment.Status.BOOKED, details, contact, null);
    }
}
