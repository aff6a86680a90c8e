package dev.paddock.sse;

import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.ReadAppointments;
import dev.paddock.domain.staff.StaffActions;
import java.util.List;

/** What staff do with everybody's appointments: see a week's, cancel one. */
final class StaffAppointmentCalls {
    private final ReadAppointments appointments;
    private final StaffActions actions;
    private final FindSlots findSlots;

    StaffAppointmentCalls(ReadAppointments appointments, StaffActions actions, FindSlots findSlots) {
        this.appointments = appointments;
        this.actions = actions;
        this.findSlots = findSlots;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/admin/appointments", Access.STAFF, this::inWeek),
                Route.delete("/admin/appointments/{id}", Access.STAFF, this::cancel));
    }

    private Answer inWeek(Call call) {
        var category = call.query("category", Categories::parse);
        var asked = call.query("week", IsoWeek::parse);
        var week = asked == null ? findSlots.currentWeek() : asked;
        return Answer.ok(AppointmentView.forStaff(
                appointments.inWeek(category, week), call.account().language()));
    }

    private Answer cancel(Call call) {
        Refused.unless(
                CancelAppointmentOutcome.Cancelled.class,
                actions.cancelAppointment(
                        call.account(), call.id(AppointmentId::new, new CancelAppointmentOutcome.NoSuchAppointment())));
        return Answer.noContent();
    }
}
