package dev.paddock.sse.view;

import dev.paddock.contract.shape.AppointmentShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import java.util.List;

/** Appointments as bodies of answers and events. */
public final class AppointmentView {
    private AppointmentView() {}

    public static Shape of(Appointment appointment) {
        return Shape.field("appointment", AppointmentShape.of(appointment));
    }

    public static Shape of(List<Appointment> appointments) {
        return Shape.list("appointments", shapes(appointments));
    }

    public static List<Shape> shapes(List<Appointment> appointments) {
        return appointments.stream().map(AppointmentShape::of).toList();
    }

    public static Shape forStaff(Booking booking, Language reader) {
        return Shape.field("appointment", AppointmentShape.forStaff(booking, reader));
    }

    public static Shape forStaff(List<Booking> bookings, Language reader) {
        return Shape.list(
                "appointments",
                bookings.stream()
                        .map(booking -> AppointmentShape.forStaff(booking, reader))
                        .toList());
    }
}
