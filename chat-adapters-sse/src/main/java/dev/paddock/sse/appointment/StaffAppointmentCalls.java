package dev.paddock.sse.appointment;

import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.AppointmentView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REST calls by which staff see a week's appointments and cancel one, with or without a reason. */
public final class StaffAppointmentCalls {
    private final ReadAppointments appointments;
    private final StaffActions actions;
    private final FindSlots findSlots;

    public StaffAppointmentCalls(ReadAppointments appointments, StaffActions actions, FindSlots findSlots) {
        this.appointments = appointments;
        this.actions = actions;
        this.findSlots = findSlots;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/appointments", Access.STAFF, this::inWeek),
                HttpRoute.post("/admin/appointments/{id}/cancel", Access.STAFF, this::cancel),
                HttpRoute.delete("/admin/appointments/{id}", Access.STAFF, this::cancelSilently));
    }

    private HttpAnswer inWeek(Call call) {
        var category = call.query("category", Categories::parse);
        var asked = call.query("week", IsoWeek::parse);
        var week = asked == null ? findSlots.currentWeek() : asked;
        return HttpAnswer.ok(AppointmentView.forStaff(
                appointments.inWeek(category, week), call.account().language()));
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
