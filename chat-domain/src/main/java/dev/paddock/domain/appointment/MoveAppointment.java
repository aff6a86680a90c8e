package dev.paddock.domain.appointment;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.Dealers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moving an appointment to another time: it keeps its place until it has the new one. */
public final class MoveAppointment {
    private final Dealers dealers;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Appointments appointments;
    private final FindSlots findSlots;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public MoveAppointment(
            Dealers dealers,
            Accounts accounts,
            Calendars calendars,
            Appointments appointments,
            FindSlots findSlots,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.dealers = dealers;
        this.accounts = accounts;
        this.calendars = calendars;
        this.appointments = appointments;
        this.findSlots = findSlots;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The new time, and who wishes for it. */
    private record Wish(Appointment appointment, DealerSite site, Instant start, boolean byStaff) {
        CalendarId calendar() {
            return new CalendarId(site.id(), appointment.category());
        }

        boolean isGranted() {
            return appointment.start().equals(start) && appointment.calendar().equals(calendar());
        }
    }

    /** {@link #move(AppointmentId, Account, Instant, DealerId)} at its own dealership. */
    public MoveOutcome move(AppointmentId id, Account by, Instant start) {
        return move(id, by, start, null);
    }

    /**
     * Moves what has not begun to a slot that is offered and free; to a customer, somebody else's appointment does not exist. A
     * member of staff moves another's regardless of the calendar's notice and horizon. The customer's account is locked first, as for
     * a booking.
     *
     * @param to the dealership it moves to; null if it stays at its own
     */
    public MoveOutcome move(AppointmentId id, Account by, Instant start, @Nullable DealerId to) {
        return transactions.run(() -> {
            appointments.find(id).ifPresent(found -> accounts.lock(found.customer()));
            var appointment = appointments
                    .find(id)
                    .filter(found -> found.isVisibleTo(by))
                    .filter(found -> found.status() == Appointment.Status.BOOKED)
                    .orElse(null);
            if (appointment == null) {
                return new CancelAppointmentOutcome.NoSuchAppointment();
            }
            if (!appointment.isAhead(clock.instant())) {
                return new CancelAppointmentOutcome.AppointmentPast();
            }
            boolean byStaff = !appointment.customer().equals(by.id());
            return dealers.find(to == null ? appointment.dealer().id() : to)
                    .map(site -> move(new Wish(appointment, site, start, byStaff)))
                    .orElseGet(BookOutcome.SlotNotOffered::new);
        });
    }

    /** The appointment as it is. */
    public Optional<Appointment> find(AppointmentId id) {
        return appointments.find(id);
    }

    private MoveOutcome move(Wish wish) {
        if (wish.isGranted()) {
            return new MoveOutcome.Moved(wish.appointment());
        }
        if (wish.byStaff() && !wish.start().isAfter(clock.instant())) {
            return new CancelAppointmentOutcome.AppointmentPast();
        }
        var calendar = calendars.lock(wish.calendar()).orElse(null);
        var slot = calendar == null ? null : slot(wish, calendar).orElse(null);
        if (calendar == null || slot == null) {
            return new BookOutcome.SlotNotOffered();
        }
        var own = OwnAppointments.of(appointments, wish.appointment().customer(), clock.instant())
                .but(wish.appointment().id())
                .during(slot.time());
        return own.<MoveOutcome>map(other -> new BookOutcome.TooManyAppointments(other, List.of()))
                .orElseGet(() -> store(wish, calendar, slot));
    }

    private Optional<Slot> slot(Wish wish, Calendar calendar) {
        return wish.byStaff() || findSlots.isOffered(calendar, wish.start())
                ? findSlots.startingAt(
                        calendar, wish.start(), wish.appointment().id())
                : Optional.empty();
    }

    private MoveOutcome store(Wish wish, Calendar calendar, Slot slot) {
        var moved = wish.appointment().moved(slot.time(), wish.site());
        if (slot.free() == 0 || !appointments.move(moved, calendar.places())) {
            return new BookOutcome.SlotTaken();
        }
        events.append(new AppointmentEvent.AppointmentMoved(moved, wish.appointment()));
        return new MoveOutcome.Moved(moved);
    }
}
