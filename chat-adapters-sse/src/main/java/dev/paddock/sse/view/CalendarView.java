package dev.paddock.sse.view;

import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Opening;
import java.time.LocalDate;
import java.util.List;

/** A calendar's hours as admins see and set them. */
public record CalendarView(long slotMinutes, int places, List<OpeningView> openings, List<String> closedDays) {
    public record OpeningView(String day, String from, String to) {
        public static OpeningView of(Opening opening) {
            return new OpeningView(
                    opening.wireDay(), opening.from().toString(), opening.to().toString());
        }
    }

    public static CalendarView of(Calendar calendar) {
        return new CalendarView(
                calendar.slotLength().toMinutes(),
                calendar.places(),
                calendar.openings().stream().map(OpeningView::of).toList(),
                calendar.closedDays().stream().sorted().map(LocalDate::toString).toList());
    }
}
