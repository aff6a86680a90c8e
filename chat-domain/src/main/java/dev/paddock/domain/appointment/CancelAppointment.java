package dev.paddock.domain.appointment;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import java.time.InstantSource;

/** Cancelling an appointment, by its customer or by staff. */
public final class CancelAppointment {
    private final Appointments appointments;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public CancelAppointment(
            Appointments appointments, Transactions transactions, StateEvents events, InstantSource clock) {
        this.appointments = appointments;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Cancels; to a customer, somebody else's appointment does not exist. */
    public CancelAppointmentOutcome cancel(AppointmentId id, Account by) {
        return transactions.run(() -> {
            var appointment =
                    appointments.find(id).filter(found -> found.isVisibleTo(by)).orElse(null);
            if (appointment == null) {
                return new CancelAppointmentOutcome.NoSuchAppointment();
            }
            if (appointments.cancel(id, clock.instant())) {
                events.append(new AppointmentEvent.AppointmentCancelled(appointment.cancelled()));
            }
            return new CancelAppointmentOutcome.Cancelled(appointment.cancelled());
        });
    }
}
