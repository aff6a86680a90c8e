package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Setting when appointments of a category can be had at a dealership. What is booked stays booked, at its own time. */
public final class ConfigureCalendar {
    /** The hours an admin wishes for, not checked yet; {@link Calendar} says what is allowed. */
    public record Hours(
            long slotMinutes, long places, List<Opening> openings, Set<LocalDate> closedDays, BookingWindow window) {
        public Hours {
            openings = List.copyOf(openings);
            closedDays = Set.copyOf(closedDays);
        }

        /** Hours with the usual notice and horizon. */
        public Hours(long slotMinutes, long places, List<Opening> openings, Set<LocalDate> closedDays) {
            this(slotMinutes, places, openings, closedDays, BookingWindow.USUAL);
        }
    }

    private final Calendars calendars;
    private final Transactions transactions;

    public ConfigureCalendar(Calendars calendars, Transactions transactions) {
        this.calendars = calendars;
        this.transactions = transactions;
    }

    /** The calendar as it is; one that is never open where there is none yet. */
    public Calendar current(CalendarId id) {
        return calendars.find(id).orElseGet(() -> Calendar.neverOpen(id));
    }

    /** Puts {@code hours} in place of those there were. Nothing is stored if they are not valid. */
    public Checked<Calendar> configure(CalendarId id, Hours hours) {
        return transactions.run(() -> {
            calendars.lock(id);
            var wanted = Calendar.of(
                    id, hours.slotMinutes(), hours.places(), hours.openings(), hours.closedDays(), hours.window());
            if (wanted instanceof Checked.Valid<Calendar> valid) {
                calendars.save(valid.value());
            }
            return wanted;
        });
    }
}
