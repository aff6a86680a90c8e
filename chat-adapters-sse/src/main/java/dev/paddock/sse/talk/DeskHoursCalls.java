package dev.paddock.sse.talk;

import dev.paddock.domain.Checked;
import dev.paddock.domain.advice.DeskHours;
import dev.paddock.domain.advice.DeskTimes;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import dev.paddock.sse.view.CalendarView;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** The hours at which advisors are at their desks: read by the staff, set by admins. */
public final class DeskHoursCalls {
    private final DeskTimes times;
    private final StaffActions actions;

    public DeskHoursCalls(DeskTimes times, StaffActions actions) {
        this.times = times;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(
                        HttpRoute.API + "/admin/desk-hours",
                        Access.STAFF,
                        call -> HttpAnswer.ok(HoursView.of(times.hours()))),
                HttpRoute.put("/admin/desk-hours", Access.ADMIN, this::set));
    }

    private HttpAnswer set(Call call) {
        var body = call.body();
        var openings = body.objects("openings", DeskHoursCalls::opening);
        var closed = body.has("closedDays")
                ? Set.copyOf(body.texts("closedDays", DeskHoursCalls::day))
                : Set.<LocalDate>of();
        var hours = RefusalException.requireValid("openings", actions.setDeskHours(call.account(), openings, closed));
        return HttpAnswer.ok(HoursView.of(hours));
    }

    private static Opening opening(Body body) {
        return RefusalException.requireValid(
                "openings", Opening.parse(body.text("day"), body.text("from"), body.text("to")));
    }

    private static Checked<LocalDate> day(String raw) {
        try {
            return Checked.valid(LocalDate.parse(raw));
        } catch (DateTimeParseException e) {
            return Checked.invalidValue("A day looks like 2026-12-25.");
        }
    }

    /** Desk hours on the wire. */
    private record HoursView(List<CalendarView.OpeningView> openings, List<String> closedDays) {
        static HoursView of(DeskHours hours) {
            return new HoursView(
                    hours.openings().stream().map(CalendarView.OpeningView::of).toList(),
                    hours.closedDays().stream()
                            .sorted()
                            .map(LocalDate::toString)
                            .toList());
        }
    }
}
