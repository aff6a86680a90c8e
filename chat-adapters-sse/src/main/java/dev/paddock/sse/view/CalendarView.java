package dev.paddock.sse.view;

import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Opening;
import java.time.LocalDate;
import java.util.List;

/** A calendar's hours as admins see and set them. */
public record CalendarView(
        long slotMinutes,
        int places,
        List<OpeningView> openings,
        List<String> closedDays,
        long noticeMinutes,
        long horizonWeeks) {
    public record OpeningView(String day, String from, String to) {
        public static OpeningView of(Opening opening) {
            return new OpeningView(opening.wireDay(), opening.from().toString(), opening.wireTo());
        }
    }

    public static CalendarView of(Calendar calendar) {
        return new CalendarView(
                calendar.slotLength().toMinutes(),
                calendar.places(),
                calendar.openings().stream().map(OpeningView::of).toList(),
                calendar.closedDays().stream().sorted().map(LocalDate::toString).toList(),
                calendar.window().noticeMinutes(),
                calendar.window().horizonWeeks());
    }
}
