package dev.paddock.sse;

import dev.paddock.contract.shape.AppointmentShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import java.util.List;

/** Appointments as bodies of answers and events. */
final class AppointmentView {
    private AppointmentView() {}

    static Shape of(Appointment appointment) {
        return Shape.field("appointment", AppointmentShape.of(appointment));
    }

    static Shape of(List<Appointment> appointments) {
        return Shape.list("appointments", shapes(appointments));
    }

    static List<Shape> shapes(List<Appointment> appointments) {
        return appointments.stream().map(AppointmentShape::of).toList();
    }

    static Shape forStaff(Booking booking, Language reader) {
        return Shape.field("appointment", AppointmentShape.forStaff(booking, reader));
    }

    static Shape forStaff(List<Booking> bookings, Language reader) {
        return Shape.list(
                "appointments",
                bookings.stream()
                        .map(booking -> AppointmentShape.forStaff(booking, reader))
                        .toList());
    }
}
