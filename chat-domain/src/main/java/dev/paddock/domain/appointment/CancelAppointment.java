package dev.paddock.domain.appointment;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

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

    /** {@link #cancel(AppointmentId, Account, CancelReason)} without a word. */
    public CancelAppointmentOutcome cancel(AppointmentId id, Account by) {
        return cancel(id, by, null);
    }

    /**
     * Cancels what has not begun; to a customer, somebody else's appointment does not exist.
     *
     * @param reason what the customer reads, if it is staff who cancel; null if they said nothing
     */
    public CancelAppointmentOutcome cancel(AppointmentId id, Account by, @Nullable CancelReason reason) {
        return transactions.run(() -> {
            var appointment =
                    appointments.find(id).filter(found -> found.isVisibleTo(by)).orElse(null);
            if (appointment == null) {
                return new CancelAppointmentOutcome.NoSuchAppointment();
            }
            return appointment.status() == Appointment.Status.CANCELLED
                    ? new CancelAppointmentOutcome.Cancelled(appointment)
                    : cancel(appointment, how(appointment, by, reason));
        });
    }

    private CancelAppointmentOutcome cancel(Appointment appointment, Cancellation how) {
        var now = clock.instant();
        if (!appointment.isAhead(now)) {
            return new CancelAppointmentOutcome.AppointmentPast();
        }
        if (!appointments.cancel(appointment.id(), how, now)) { // somebody was faster
            return new CancelAppointmentOutcome.Cancelled(
                    appointments.find(appointment.id()).orElse(appointment.cancelled(how)));
        }
        var cancelled = appointment.cancelled(how);
        events.append(new AppointmentEvent.AppointmentCancelled(cancelled));
        return new CancelAppointmentOutcome.Cancelled(cancelled);
    }

    private static Cancellation how(Appointment appointment, Account by, @Nullable CancelReason reason) {
        return appointment.customer().equals(by.id()) ? Cancellation.BY_CUSTOMER : new Cancellation(true, reason);
    }
}
