package dev.paddock.domain.appointment;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Booking one slot for one customer, who has at most {@value #MOST_AHEAD} to come, no two of them at one time. */
public final class BookAppointment {
    /** The number of appointments a customer may have ahead of them. */
    public static final int MOST_AHEAD = 3;

    private final Accounts accounts;
    private final Calendars calendars;
    private final Appointments appointments;
    private final FindSlots findSlots;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    public BookAppointment(
            Accounts accounts,
            Calendars calendars,
            Appointments appointments,
            FindSlots findSlots,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
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
    public BookOutcome book(UserId customer, Category category, Instant start) {
        return book(BookingWish.of(customer, category, start));
    }

    /**
     * Books what is wished for, if it is offered, has a place left, and the customer may have one more. The customer's account is
     * locked first: of two bookings of one person at once, the second counts the first.
     */
    public BookOutcome book(BookingWish wish) {
        return transactions.run(() -> {
            accounts.lock(wish.customer());
            var calendar = calendars.lock(wish.category()).orElse(null);
            var slot = calendar == null
                    ? null
                    : findSlots.startingAt(calendar, wish.start()).orElse(null);
            if (calendar == null || slot == null) {
                return new BookOutcome.SlotNotOffered();
            }
            return book(wish, calendar, slot);
        });
    }

    private BookOutcome book(BookingWish wish, Calendar calendar, Slot slot) {
        var own = standing(wish.customer());
        var same = own.stream()
                .filter(other ->
                        other.category() == wish.category() && other.start().equals(slot.start()))
                .findFirst();
        return same.<BookOutcome>map(BookOutcome.Booked::new)
                .or(() -> tooMany(own, slot))
                .orElseGet(() -> store(wish, calendar, slot));
    }

    /** The customer's that are not over, soonest first. */
    private List<Appointment> standing(UserId customer) {
        var now = clock.instant();
        return appointments.of(customer).stream()
                .filter(own ->
                        own.status() == Appointment.Status.BOOKED && own.end().isAfter(now))
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    private Optional<BookOutcome> tooMany(List<Appointment> own, Slot slot) {
        var at =
                own.stream().filter(other -> other.time().overlaps(slot.time())).findFirst();
        if (at.isPresent()) {
            return Optional.of(new BookOutcome.TooManyAppointments(at.get(), List.of()));
        }
        var now = clock.instant();
        var ahead = own.stream().filter(other -> other.isAhead(now)).toList();
        return ahead.size() < MOST_AHEAD
                ? Optional.empty()
                : Optional.of(new BookOutcome.TooManyAppointments(null, ahead));
    }

    private BookOutcome store(BookingWish wish, Calendar calendar, Slot slot) {
        var appointment = wish.granted(new AppointmentId(ids.next()), slot.time(), calendar.place());
        if (slot.free() == 0 || !appointments.book(appointment, calendar.places())) {
            return new BookOutcome.SlotTaken();
        }
        events.append(new AppointmentEvent.AppointmentBooked(appointment));
        return new BookOutcome.Booked(appointment);
    }
}
