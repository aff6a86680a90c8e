package dev.paddock.sse;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment on the wire.
 *
 * @param customer for staff alone, null otherwise
 */
public record AppointmentView(
        String id,
        String category,
        String start,
        String end,
        String place,
        String status,
        @Nullable PersonView customer) {
    public record Wrapped(AppointmentView appointment) {}

    public record All(List<AppointmentView> appointments) {}

    public static Wrapped of(Appointment appointment) {
        return new Wrapped(view(appointment, null));
    }

    public static All of(List<Appointment> appointments) {
        return new All(appointments.stream()
                .map(appointment -> view(appointment, null))
                .toList());
    }

    public static Wrapped forStaff(Booking booking, Language language) {
        return new Wrapped(view(booking.appointment(), PersonView.of(booking.customer(), language)));
    }

    public static All forStaff(List<Booking> bookings, Language language) {
        return new All(bookings.stream()
                .map(booking -> forStaff(booking, language).appointment())
                .toList());
    }

    private static AppointmentView view(Appointment appointment, @Nullable PersonView customer) {
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
