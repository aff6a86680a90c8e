package dev.paddock.contract.shape;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.Cancellation;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import dev.paddock.domain.appointment.VisitDetails;
import org.jspecify.annotations.Nullable;
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
            writeCustomer(json, booking, reader);
            json.writeEndObject();
        };
    }

    /** Writes an appointment as its customer sees it. */
    public static void write(JsonGenerator json, Appointment appointment) {
        json.writeStartObject();
        writeFields(json, appointment);
        if (!appointment.contact().isEmpty()) {
            json.writeName("contact");
            json.writeStartObject();
            writeContact(json, appointment.contact());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, Appointment appointment) {
        json.writeStringProperty("id", appointment.id().value());
        json.writeStringProperty("category", appointment.category().wireName());
        json.writeStringProperty("start", appointment.start().toString());
        json.writeStringProperty("end", appointment.end().toString());
        json.writeName("dealership");
        json.writeStartObject();
        json.writeStringProperty("id", appointment.dealer().id().value());
        json.writeStringProperty("name", appointment.dealer().name());
        json.writeEndObject();
        json.writeStringProperty("place", appointment.place());
        json.writeStringProperty("status", appointment.status().wireName());
        var cancellation = appointment.cancellation();
        if (cancellation != null) {
            json.writeStringProperty("cancelledBy", cancellation.byStaff() ? "staff" : "customer");
            writeReason(json, cancellation);
        }
        if (!appointment.details().isEmpty()) {
            json.writeName("details");
            write(json, appointment.details());
        }
    }

    /** Writes why it was cancelled, if anybody said. */
    public static void writeReason(JsonGenerator json, Cancellation cancellation) {
        var reason = cancellation.reason();
        writeIfGiven(json, "reason", reason == null ? null : reason.value());
    }

    private static void write(JsonGenerator json, VisitDetails details) {
        json.writeStartObject();
        writeIfGiven(json, "year", details.year());
        writeIfGiven(json, "lastService", details.lastService());
        writeIfGiven(json, "kilometres", details.kilometres());
        writeIfGiven(json, "usage", details.usage());
        json.writeEndObject();
    }

    private static void writeCustomer(JsonGenerator json, Booking booking, Language reader) {
        json.writeStartObject();
        PersonShape.writeFields(json, booking.customer(), booking.customer().nameFor(reader));
        writeContact(json, booking.contact());
        json.writeEndObject();
    }

    private static void writeContact(JsonGenerator json, BookingContact contact) {
        var email = contact.email();
        writeIfGiven(json, "email", email == null ? null : email.value());
        writeIfGiven(json, "phone", contact.phone());
    }

    private static void writeIfGiven(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
