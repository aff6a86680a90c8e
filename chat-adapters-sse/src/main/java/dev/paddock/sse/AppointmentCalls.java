package dev.paddock.sse;

import dev.paddock.domain.Checked;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.appointment.ReadAppointments;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What customers do with their appointments: see, book, keep in their own calendar, cancel. */
final class AppointmentCalls {
    private final ReadAppointments appointments;
    private final BookAppointment bookAppointment;
    private final CancelAppointment cancelAppointment;
    private final InstantSource clock;

    AppointmentCalls(
            ReadAppointments appointments,
            BookAppointment bookAppointment,
            CancelAppointment cancelAppointment,
            InstantSource clock) {
        this.appointments = appointments;
        this.bookAppointment = bookAppointment;
        this.cancelAppointment = cancelAppointment;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/appointments", Access.PERSON, this::own),
                Route.post("/appointments", Access.PERSON, this::book),
                Route.get(Route.API + "/appointments/{id}.ics", Access.PERSON, this::calendarFile),
                Route.delete("/appointments/{id}", Access.PERSON, this::cancel));
    }

    private Answer own(Call call) {
        return Answer.ok(AppointmentView.of(appointments.of(call.caller().id())));
    }

    private Answer book(Call call) {
        var body = call.body();
        var category = body.required("category", Categories::parse);
        var start = body.required("start", AppointmentCalls::instant);
        var outcome = bookAppointment.book(call.caller().id(), category, start);
        return Answer.created(AppointmentView.of(
                Refused.unless(BookOutcome.Booked.class, outcome).appointment()));
    }

    private Answer calendarFile(Call call) {
        var appointment = ownOne(call);
        var file = CalendarFile.of(appointment, call.account().language(), clock.instant());
        return Answer.of(200, CalendarFile.MEDIA_TYPE, file)
                .with("Content-Disposition", "attachment; filename=\"" + CalendarFile.name(appointment) + "\"");
    }

    private Answer cancel(Call call) {
        Refused.unless(
                CancelAppointmentOutcome.Cancelled.class,
                cancelAppointment.cancel(ownOne(call).id(), call.account()));
        return Answer.noContent();
    }

    /** Staff have their own way to other people's appointments, which is audited. */
    private Appointment ownOne(Call call) {
        return appointments
                .find(call.id(AppointmentId::new, new CancelAppointmentOutcome.NoSuchAppointment()), call.account())
                .filter(appointment ->
                        appointment.customer().equals(call.caller().id()))
                .orElseThrow(() -> Refused.because(new CancelAppointmentOutcome.NoSuchAppointment()));
    }

    private static Checked<Instant> instant(String raw) {
        try {
            return Checked.valid(Instant.parse(raw));
        } catch (DateTimeParseException e) {
            return Checked.invalidValue("A time looks like 2026-11-23T09:30:00Z.");
        }
    }
}
