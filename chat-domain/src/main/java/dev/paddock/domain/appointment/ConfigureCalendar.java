package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Setting when appointments of a category can be had. What is booked stays booked, at its own time. */
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
    private final String usualPlace;

    /**
     * @param usualPlace where customers come to, in words, for a category that had no calendar before
     */
    public ConfigureCalendar(Calendars calendars, Transactions transactions, String usualPlace) {
        this.calendars = calendars;
        this.transactions = transactions;
        this.usualPlace = usualPlace;
    }

    /** The calendar as it is; one that is never open for a category that has none yet. */
    public Calendar current(Category category) {
        return calendars.find(category).orElseGet(() -> Calendar.neverOpen(category, usualPlace));
    }

    /** Puts {@code hours} in place of those there were; the place stays. Nothing is stored if they are not valid. */
    public Checked<Calendar> configure(Category category, Hours hours) {
        return transactions.run(() -> {
            var place = calendars.lock(category).map(Calendar::place).orElse(usualPlace);
            var wanted = Calendar.of(
                    category,
                    hours.slotMinutes(),
                    hours.places(),
                    hours.openings(),
                    hours.closedDays(),
                    place,
                    hours.window());
            if (wanted instanceof Checked.Valid<Calendar> valid) {
                calendars.save(valid.value());
            }
            return wanted;
        });
    }
}
