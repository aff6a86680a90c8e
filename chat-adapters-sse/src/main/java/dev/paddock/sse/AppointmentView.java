package dev.paddock.sse;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment on the wire.
 *
 * @param customer for staff alone, null otherwise
 */
record AppointmentView(
        String id,
        String category,
        String start,
        String end,
        String place,
        String status,
        @Nullable CustomerView customer) {
    record Wrapped(AppointmentView appointment) {}

    record All(List<AppointmentView> appointments) {}

    record CustomerView(String id, String name) {}

    static Wrapped of(Appointment appointment) {
        return new Wrapped(view(appointment, null));
    }

    static All of(List<Appointment> appointments) {
        return new All(appointments.stream()
                .map(appointment -> view(appointment, null))
                .toList());
    }

    static All forStaff(List<Booking> bookings, Language language) {
        return new All(bookings.stream()
                .map(booking -> view(booking.appointment(), customer(booking.customer(), language)))
                .toList());
    }

    private static CustomerView customer(Person customer, Language language) {
        var deleted = language == Language.FRENCH ? "Utilisateur supprimé" : "Deleted user";
        return new CustomerView(customer.id().value(), customer.name().isEmpty() ? deleted : customer.name());
    }

    private static AppointmentView view(Appointment appointment, @Nullable CustomerView customer) {
        return new AppointmentView(
                appointment.id().value(),
                appointment.category().wireName(),
                appointment.start().toString(),
                appointment.end().toString(),
                appointment.place(),
                appointment.status().wireName(),
                customer);
    }
}
