package dev.paddock.sse.appointment;

import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.BookingWish;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.MoveAppointment;
import dev.paddock.domain.appointment.MoveOutcome;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.appointment.VisitDetails;
import dev.paddock.domain.assistant.RecallDialog;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.dealer.FindHome;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.AppointmentView;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REST calls by which customers see, book, move, export and cancel their appointments. */
public final class AppointmentCalls {
    private final ReadAppointments appointments;
    private final BookAppointment bookAppointment;
    private final MoveAppointment moveAppointment;
    private final CancelAppointment cancelAppointment;
    private final RecallDialog recallDialog;
    private final @Nullable DealerGroup dealers;
    private final CallDealer dealer;
    private final InstantSource clock;

    /**
     * @param dealers whom the customers come to; null if nobody said
     */
    public AppointmentCalls(
            ReadAppointments appointments,
            BookAppointment bookAppointment,
            MoveAppointment moveAppointment,
            CancelAppointment cancelAppointment,
            RecallDialog recallDialog,
            @Nullable DealerGroup dealers,
            FindHome homes,
            InstantSource clock) {
        this.appointments = appointments;
        this.bookAppointment = bookAppointment;
        this.moveAppointment = moveAppointment;
        this.cancelAppointment = cancelAppointment;
        this.recallDialog = recallDialog;
        this.dealers = dealers;
        this.dealer = new CallDealer(homes);
        this.clock = clock;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/appointments", Access.PERSON, this::own),
                HttpRoute.post("/appointments", Access.PERSON, this::book),
                HttpRoute.get(HttpRoute.API + "/appointments/{id}.ics", Access.PERSON, this::calendarFile),
                HttpRoute.put("/appointments/{id}", Access.PERSON, this::move),
                HttpRoute.delete("/appointments/{id}", Access.PERSON, this::cancel));
    }

    private HttpAnswer own(Call call) {
        var at = dealer.named(call);
        return HttpAnswer.ok(AppointmentView.of(appointments.of(call.caller().id()).stream()
                .filter(own -> at == null || own.dealer().id().equals(at))
                .toList()));
    }

    private HttpAnswer book(Call call) {
        var body = call.body();
        var category = body.required("category", Categories::parse);
        var start = body.required("start", Starts::parse);
        var calendar = new CalendarId(dealer.in(call, body), category);
        var outcome = bookAppointment.book(new BookingWish(
                call.caller().id(), calendar, start, details(body, call, category), BookingFields.contact(body)));
        return HttpAnswer.created(AppointmentView.of(
                RefusalException.require(BookOutcome.Booked.class, outcome).appointment()));
    }

    /** Who says nothing here has perhaps told the assistant, and books a time of another week than the one it offers. */
    private VisitDetails details(Body body, Call call, Category category) {
        var told = body.object("details");
        return told == null ? recallDialog.details(call.caller().id(), category) : BookingFields.details(told);
    }

    private HttpAnswer calendarFile(Call call) {
        var appointment = ownOne(call);
        var phone =
                dealers == null ? null : dealers.phoneOf(appointment.dealer().id());
        var file = CalendarFile.of(appointment, call.account().language(), clock.instant(), phone);
        return HttpAnswer.of(200, CalendarFile.MEDIA_TYPE, file)
                .with("Content-Disposition", "attachment; filename=\"" + CalendarFile.name(appointment) + "\"");
    }

    private HttpAnswer move(Call call) {
        var body = call.body();
        var start = body.required("start", Starts::parse);
        var outcome = moveAppointment.move(ownOne(call).id(), call.account(), start, dealer.named(call, body));
        return HttpAnswer.ok(AppointmentView.of(
                RefusalException.require(MoveOutcome.Moved.class, outcome).appointment()));
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
}
