package dev.paddock.sse.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.appointment.BookingWindow;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.appointment.Slot;
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
import org.jspecify.annotations.Nullable;

/** Calendars: the times that can be booked, and for admins the hours they come from. */
public final class CalendarCalls {
    private final FindSlots findSlots;
    private final ConfigureCalendar configureCalendar;
    private final StaffActions actions;

    public CalendarCalls(FindSlots findSlots, ConfigureCalendar configureCalendar, StaffActions actions) {
        this.findSlots = findSlots;
        this.configureCalendar = configureCalendar;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/calendars/{category}/slots", Access.PERSON, this::slots),
                HttpRoute.get(HttpRoute.API + "/admin/calendars/{category}", Access.ADMIN, this::hours),
                HttpRoute.put("/admin/calendars/{category}", Access.ADMIN, this::configure));
    }

    private HttpAnswer slots(Call call) {
        var category = Categories.inPath(call);
        var asked = call.query("week", IsoWeek::parse);
        var week = asked == null ? findSlots.currentWeek() : asked;
        var slots = findSlots.freeIn(category, week).stream().map(SlotView::of).toList();
        return HttpAnswer.ok(new WeekView(
                category.wireName(),
                week.toString(),
                slots,
                findSlots.place(category).orElse(null)));
    }

    private HttpAnswer hours(Call call) {
        return HttpAnswer.ok(CalendarView.of(configureCalendar.current(Categories.inPath(call))));
    }

    private HttpAnswer configure(Call call) {
        var category = Categories.inPath(call);
        var body = call.body();
        var hours = new ConfigureCalendar.Hours(
                body.number("slotMinutes"),
                body.number("places"),
                body.objects("openings", CalendarCalls::opening),
                body.has("closedDays") ? Set.copyOf(body.texts("closedDays", CalendarCalls::day)) : Set.of(),
                window(body));
        var configured = RefusalException.requireValid(actions.configureCalendar(call.account(), category, hours));
        return HttpAnswer.ok(CalendarView.of(configured));
    }

    private static BookingWindow window(Body body) {
        var usual = BookingWindow.USUAL;
        return new BookingWindow(
                body.has("noticeMinutes") ? body.number("noticeMinutes") : usual.noticeMinutes(),
                body.has("horizonWeeks") ? body.number("horizonWeeks") : usual.horizonWeeks());
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

    /**
     * @param place where customers come to; null if there is no such calendar
     */
    private record WeekView(
            String category,
            String week,
            List<SlotView> slots,
            @Nullable String place) {}

    private record SlotView(String start, String end, int free) {
        static SlotView of(Slot slot) {
            return new SlotView(slot.start().toString(), slot.end().toString(), slot.free());
        }
    }
}
