package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import tools.jackson.core.JsonGenerator;

/** An appointment; staff see whose it is. */
public final class AppointmentShape {
    private AppointmentShape() {}

    /** An appointment as its customer sees it. */
    public static Shape of(Appointment appointment) {
        return json -> write(json, appointment);
    }

    /** An appointment as a member of staff sees it. */
    public static Shape forStaff(Booking booking, Language reader) {
        return json -> {
            json.writeStartObject();
            writeFields(json, booking.appointment());
            json.writeName("customer");
            PersonShape.write(json, booking.customer(), reader);
            json.writeEndObject();
        };
    }

    /** Writes an appointment as its customer sees it. */
    public static void write(JsonGenerator json, Appointment appointment) {
        json.writeStartObject();
        writeFields(json, appointment);
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, Appointment appointment) {
        json.writeStringProperty("id", appointment.id().value());
        json.writeStringProperty("category", appointment.category().wireName());
        json.writeStringProperty("start", appointment.start().toString());
        json.writeStringProperty("end", appointment.end().toString());
        json.writeStringProperty("place", appointment.place());
        json.writeStringProperty("status", appointment.status().wireName());
    }
}
