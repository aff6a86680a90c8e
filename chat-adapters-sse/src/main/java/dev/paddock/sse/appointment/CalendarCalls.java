package dev.paddock.sse.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.appointment.BookingWindow;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.appointment.Slot;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.FindHome;
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

/** Calendars: the times that can be booked, and for admins the hours they come from. */
public final class CalendarCalls {
    private final FindSlots findSlots;
    private final CallDealer dealer;
    private final ConfigureCalendar configureCalendar;
    private final StaffActions actions;

    public CalendarCalls(
            FindSlots findSlots, FindHome homes, ConfigureCalendar configureCalendar, StaffActions actions) {
        this.findSlots = findSlots;
        this.dealer = new CallDealer(homes);
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
        var id = new CalendarId(dealer.in(call), Categories.inPath(call));
        var asked = call.query("week", IsoWeek::parse);
        var week = asked == null ? findSlots.currentWeek() : asked;
        var slots = findSlots.freeIn(id, week).stream().map(SlotView::of).toList();
        return HttpAnswer.ok(new WeekView(
                id.category().wireName(),
                DealershipView.of(dealer.site(id.dealer())),
                week.toString(),
                slots,
                dealer.site(id.dealer()).address()));
    }

    private HttpAnswer hours(Call call) {
        return HttpAnswer.ok(
                CalendarView.of(configureCalendar.current(new CalendarId(dealer.in(call), Categories.inPath(call)))));
    }

    private HttpAnswer configure(Call call) {
        var category = Categories.inPath(call);
        var body = call.body();
        var id = new CalendarId(dealer.in(call, body), category);
        var hours = new ConfigureCalendar.Hours(
                body.number("slotMinutes"),
                body.number("places"),
                body.objects("openings", CalendarCalls::opening),
                body.has("closedDays") ? Set.copyOf(body.texts("closedDays", CalendarCalls::day)) : Set.of(),
                window(body));
        var configured = RefusalException.requireValid(actions.configureCalendar(call.account(), id, hours));
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
     * @param place where customers come to
     */
    private record WeekView(
            String category, DealershipView dealership, String week, List<SlotView> slots, String place) {}

    private record DealershipView(String id, String name) {
        static DealershipView of(DealerSite site) {
            return new DealershipView(site.id().value(), site.name());
        }
    }

    private record SlotView(String start, String end, int free) {
        static SlotView of(Slot slot) {
            return new SlotView(slot.start().toString(), slot.end().toString(), slot.free());
        }
    }
}
