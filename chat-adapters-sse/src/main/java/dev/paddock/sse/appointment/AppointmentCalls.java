package dev.paddock.sse.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.AppointmentView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;

/** REST calls by which customers see, book, export and cancel their appointments. */
public final class AppointmentCalls {
    private final ReadAppointments appointments;
    private final BookAppointment bookAppointment;
    private final CancelAppointment cancelAppointment;
    private final InstantSource clock;

    public AppointmentCalls(
            ReadAppointments appointments,
            BookAppointment bookAppointment,
            CancelAppointment cancelAppointment,
            InstantSource clock) {
        this.appointments = appointments;
        this.bookAppointment = bookAppointment;
        this.cancelAppointment = cancelAppointment;
        this.clock = clock;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/appointments", Access.PERSON, this::own),
                HttpRoute.post("/appointments", Access.PERSON, this::book),
                HttpRoute.get(HttpRoute.API + "/appointments/{id}.ics", Access.PERSON, this::calendarFile),
                HttpRoute.delete("/appointments/{id}", Access.PERSON, this::cancel));
    }

    private HttpAnswer own(Call call) {
        return HttpAnswer.ok(AppointmentView.of(appointments.of(call.caller().id())));
    }

    private HttpAnswer book(Call call) {
        var body = call.body();
        var category = body.required("category", Categories::parse);
        var start = body.required("start", AppointmentCalls::instant);
        var outcome = bookAppointment.book(call.caller().id(), category, start);
        return HttpAnswer.created(AppointmentView.of(
                RefusalException.require(BookOutcome.Booked.class, outcome).appointment()));
    }

    private HttpAnswer calendarFile(Call call) {
        var appointment = ownOne(call);
        var file = CalendarFile.of(appointment, call.account().language(), clock.instant());
        return HttpAnswer.of(200, CalendarFile.MEDIA_TYPE, file)
                .with("Content-Disposition", "attachment; filename=\"" + CalendarFile.name(appointment) + "\"");
    }

    private HttpAnswer cancel(Call call) {
        RefusalException.require(
                CancelAppointmentOutcome.Cancelled.class,
                cancelAppointment.cancel(ownOne(call).id(), call.account()));
        return HttpAnswer.noContent();
    }

    /** Staff have their own way to other people's appointments, which is audited. */
    private Appointment ownOne(Call call) {
        return appointments
                .find(call.id(AppointmentId::new, new CancelAppointmentOutcome.NoSuchAppointment()), call.account())
                .filter(appointment ->
                        appointment.customer().equals(call.caller().id()))
                .orElseThrow(() -> RefusalException.because(new CancelAppointmentOutcome.NoSuchAppointment()));
    }

    private static Checked<Instant> instant(String raw) {
        try {
            return Checked.valid(Instant.parse(raw));
        } catch (DateTimeParseException e) {
            return Checked.invalidValue("A time looks like 2026-11-23T09:30:00Z.");
        }
    }
}
