package dev.paddock.sse.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookOnBehalf;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.MoveOutcome;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.dealer.FindHome;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.AppointmentView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REST calls by which staff see a week's appointments, book one for somebody, move one, and cancel one with or without a reason. */
public final class StaffAppointmentCalls {
    private final ReadAppointments appointments;
    private final StaffActions actions;
    private final FindSlots findSlots;
    private final CallDealer dealer;

    public StaffAppointmentCalls(
            ReadAppointments appointments, StaffActions actions, FindSlots findSlots, FindHome homes) {
        this.appointments = appointments;
        this.actions = actions;
        this.findSlots = findSlots;
        this.dealer = new CallDealer(homes);
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/appointments", Access.STAFF, this::inWeek),
                HttpRoute.post("/admin/appointments", Access.STAFF, this::book),
                HttpRoute.put("/admin/appointments/{id}", Access.STAFF, this::move),
                HttpRoute.post("/admin/appointments/{id}/cancel", Access.STAFF, this::cancel),
                HttpRoute.delete("/admin/appointments/{id}", Access.STAFF, this::cancelSilently));
    }

    private HttpAnswer inWeek(Call call) {
        var category = call.query("category", Categories::parse);
        var asked = call.query("week", IsoWeek::parse);
        var week = asked == null ? findSlots.currentWeek() : asked;
        return HttpAnswer.ok(AppointmentView.forStaff(
                appointments.inWeek(dealer.in(call), category, week),
                call.account().language()));
    }

    private HttpAnswer book(Call call) {
        var body = call.body();
        var category = body.required("category", Categories::parse);
        var start = body.required("start", Starts::parse);
        var outcome = actions.bookAppointment(
                call.account(),
                whom(body),
                new CalendarId(dealer.in(call, body), category),
                start,
                BookingFields.details(body.object("details")),
                BookingFields.contact(body));
        var booked = RefusalException.require(BookOutcome.Booked.class, outcome);
        return HttpAnswer.created(AppointmentView.forStaff(
                appointments.booking(booked.appointment()), call.account().language()));
    }

    private static BookOnBehalf.Whom whom(Body body) {
        var name = body.optional("name", DisplayName::parse);
        var customer = body.optional("customer", StaffAppointmentCalls::person);
        if (customer != null && name == null) {
            return new BookOnBehalf.Whom.Known(customer);
        }
        if (customer == null && name != null) {
            return new BookOnBehalf.Whom.Caller(name);
        }
        throw RefusalException.inField(
                "name",
                Code.INVALID_VALUE,
                "Say whom it is for: by customer for a person known, by name for a caller.");
    }

    private static Checked<UserId> person(String raw) {
        return raw.isEmpty() || raw.length() > 64
                ? Checked.invalidValue("An id has 1 to 64 characters.")
                : Checked.valid(new UserId(raw));
    }

    private HttpAnswer move(Call call) {
        var body = call.body();
        var outcome = actions.moveAppointment(
                call.account(),
                call.id(AppointmentId::new, new CancelAppointmentOutcome.NoSuchAppointment()),
                body.required("start", Starts::parse),
                dealer.named(call, body));
        return answer(
                call, RefusalException.require(MoveOutcome.Moved.class, outcome).appointment());
    }

    private HttpAnswer answer(Call call, Appointment appointment) {
        return HttpAnswer.ok(AppointmentView.forStaff(
                appointments.booking(appointment), call.account().language()));
    }

    private HttpAnswer cancel(Call call) {
        var reason = call.optionalBody()
                .map(body -> body.optional("reason", CancelReason::parse))
                .orElse(null);
        return cancel(call, reason);
    }

    private HttpAnswer cancelSilently(Call call) {
        return cancel(call, null);
    }

    private HttpAnswer cancel(Call call, @Nullable CancelReason reason) {
        RefusalException.require(
                CancelAppointmentOutcome.Cancelled.class,
                actions.cancelAppointment(
                        call.account(),
                        call.id(AppointmentId::new, new CancelAppointmentOutcome.NoSuchAppointment()),
                        reason));
        return HttpAnswer.noContent();
    }
}
