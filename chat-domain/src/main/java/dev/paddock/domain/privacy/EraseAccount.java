package dev.paddock.domain.privacy;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.Seats;
import java.time.InstantSource;

/**
 * Forgetting a person: name, address, password and what they told the assistant are gone, sessions end, seats and appointments
 * ahead are given up. What they wrote stays, as written by somebody without a name, so that the talk of others keeps its sense.
 */
public final class EraseAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Seats seats;
    private final Appointments appointments;
    private final Dialogs dialogs;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public EraseAccount(
            Accounts accounts,
            Sessions sessions,
            Seats seats,
            Appointments appointments,
            Dialogs dialogs,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.seats = seats;
        this.appointments = appointments;
        this.dialogs = dialogs;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Erases {@code user}; returns false if there is no such person (any more). */
    public boolean erase(UserId user) {
        return transactions.run(() -> {
            var account = accounts.lock(user);
            account.ifPresent(this::erase);
            return account.isPresent();
        });
    }

    private void erase(Account account) {
        var user = account.id();
        leaveRooms(new Person(user, "", account.role()));
        cancelAppointments(user);
        dialogs.forget(user);
        sessions.endAll(user);
        accounts.erase(user);
        events.append(new AccountEvent.SessionEnded(user, null));
        events.append(new AccountEvent.AccountErased(user));
    }

    private void leaveRooms(Person nameless) {
        for (var room : seats.of(nameless.id())) {
            if (seats.leave(room, nameless.id())) {
                events.append(new RoomEvent.MemberLeft(room, nameless));
            }
        }
    }

    private void cancelAppointments(UserId user) {
        var now = clock.instant();
        appointments.of(user).stream()
                .filter(appointment -> appointment.status() == Appointment.Status.BOOKED)
                .filter(appointment -> appointment.start().isAfter(now))
                .filter(appointment -> appointments.cancel(appointment.id(), now))
                .forEach(appointment ->
                        events.append(new AppointmentEvent.AppointmentCancelled(appointment.cancelled())));
    }
}
