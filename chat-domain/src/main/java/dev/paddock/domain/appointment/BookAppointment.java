package dev.paddock.domain.appointment;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import java.time.Instant;

/** Booking one slot for one customer. */
public final class BookAppointment {
    private final Calendars calendars;
    private final Appointments appointments;
    private final FindSlots findSlots;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;

    public BookAppointment(
            Calendars calendars,
            Appointments appointments,
            FindSlots findSlots,
            Transactions transactions,
            StateEvents events,
            Ids ids) {
        this.calendars = calendars;
        this.appointments = appointments;
        this.findSlots = findSlots;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
    }

    /** Books the slot of {@code category} that starts at {@code start}, if it is offered and has a place left. */
    public BookOutcome book(UserId customer, Category category, Instant start) {
        return transactions.run(() -> {
            var calendar = calendars.lock(category).orElse(null);
            var slot = calendar == null
                    ? null
                    : findSlots.startingAt(calendar, start).orElse(null);
            if (calendar == null || slot == null) {
                return new BookOutcome.SlotNotOffered();
            }
            return book(customer, calendar, slot);
        });
    }

    private BookOutcome book(UserId customer, Calendar calendar, Slot slot) {
        var own = appointments.booked(calendar.category(), slot.start(), slot.end()).stream()
                .filter(appointment -> appointment.customer().equals(customer)
                        && appointment.start().equals(slot.start()))
                .findFirst();
        if (own.isPresent()) {
            return new BookOutcome.Booked(own.get());
        }
        var appointment = new Appointment(
                new AppointmentId(ids.next()),
                calendar.category(),
                customer,
                slot.time(),
                calendar.place(),
                Appointment.Status.BOOKED);
        if (slot.free() == 0 || !appointments.book(appointment, calendar.places())) {
            return new BookOutcome.SlotTaken();
        }
        events.append(new AppointmentEvent.AppointmentBooked(appointment));
        return new BookOutcome.Booked(appointment);
    }
}
