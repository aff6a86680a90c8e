package dev.paddock.domain.appointment;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.Dealers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Booking one slot for one customer, who has at most {@value #MOST_AHEAD} to come, no two of them at one time. */
public final class BookAppointment {
    /** The number of appointments a customer may have ahead of them. */
    public static final int MOST_AHEAD = 3;

    private final Dealers dealers;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Appointments appointments;
    private final FindSlots findSlots;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    public BookAppointment(
            Dealers dealers,
            Accounts accounts,
            Calendars calendars,
            Appointments appointments,
            FindSlots findSlots,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.dealers = dealers;
        this.accounts = accounts;
        this.calendars = calendars;
        this.appointments = appointments;
        this.findSlots = findSlots;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@link #book(BookingWish)} without a word about it. */
    public BookOutcome book(UserId customer, CalendarId calendar, Instant start) {
        return book(BookingWish.of(customer, calendar, start));
    }

    /**
     * Books what is wished for, if it is offered, has a place left, and the customer may have one more. The customer's account is
     * locked first: of two bookings of one person at once, the second counts the first.
     */
    public BookOutcome book(BookingWish wish) {
        return transactions.run(() -> book(wish, false));
    }

    /** {@link #book(BookingWish)} by staff, whom neither the calendar's notice and horizon nor the number of appointments binds. */
    BookOutcome bookByStaff(BookingWish wish) {
        return transactions.run(() -> wish.start().isAfter(clock.instant())
                ? book(wish, true)
                : new CancelAppointmentOutcome.AppointmentPast());
    }

    private BookOutcome book(BookingWish wish, boolean byStaff) {
        accounts.lock(wish.customer());
        var site = dealers.find(wish.calendar().dealer()).orElse(null);
        var calendar = calendars.lock(wish.calendar()).orElse(null);
        var slot =
                calendar == null ? null : slot(calendar, wish.start(), byStaff).orElse(null);
        if (site == null || calendar == null || slot == null) {
            return new BookOutcome.SlotNotOffered();
        }
        var own = OwnAppointments.of(appointments, wish.customer(), clock.instant());
        return own.same(wish.calendar(), slot.start())
                .<BookOutcome>map(BookOutcome.Booked::new)
                .or(() -> tooMany(own, slot, byStaff))
                .orElseGet(() -> store(wish, calendar, slot, site));
    }

    private Optional<Slot> slot(Calendar calendar, Instant start, boolean byStaff) {
        return byStaff ? findSlots.startingAt(calendar, start, null) : findSlots.startingAt(calendar, start);
    }

    private static Optional<BookOutcome> tooMany(OwnAppointments own, Slot slot, boolean byStaff) {
        var at = own.during(slot.time());
        if (at.isPresent()) {
            return Optional.of(new BookOutcome.TooManyAppointments(at.get(), List.of()));
        }
        var ahead = own.ahead();
        return byStaff || ahead.size() < MOST_AHEAD
                ? Optional.empty()
                : Optional.of(new BookOutcome.TooManyAppointments(null, ahead));
    }

    private BookOutcome store(BookingWish wish, Calendar calendar, Slot slot, DealerSite site) {
        var appointment = wish.granted(new AppointmentId(ids.next()), slot.time(), site);
        if (slot.free() == 0 || !appointments.book(appointment, calendar.places())) {
            return new BookOutcome.SlotTaken();
        }
        events.append(new AppointmentEvent.AppointmentBooked(appointment));
        return new BookOutcome.Booked(appointment);
    }
}
