package dev.paddock.domain.appointment;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.NamedDealer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every appointment ever booked. A place in a slot is held by at most one of them: the store itself keeps this, whatever the
 * concurrency. Implementations are safe for use by many threads.
 */
public interface Appointments {
    /**
     * Stores {@code appointment} in the lowest free one of {@code places} places of its slot.
     *
     * @return false, with nothing stored, if all are taken
     */
    boolean book(Appointment appointment, int places);

    /**
     * Puts {@code moved} in the place of the booked one with its id, in the lowest free one of {@code places} places of its slot; it
     * gives its old place up with that. Its calendar is locked by whoever calls this.
     *
     * @return false, with nothing changed, if all are taken, or none with this id is booked
     */
    boolean move(Appointment moved, int places);

    /** Frees the place of a booked appointment, which stays on record as cancelled; returns whether it was booked. */
    boolean cancel(AppointmentId id, Cancellation how, Instant at);

    /** {@link #cancel(AppointmentId, Cancellation, Instant)} by the customer, without a word. */
    default boolean cancel(AppointmentId id, Instant at) {
        return cancel(id, Cancellation.BY_CUSTOMER, at);
    }

    Optional<Appointment> find(AppointmentId id);

    /** All of a customer's, cancelled ones included, latest start first. */
    List<Appointment> of(UserId customer);

    /** The appointments booked in {@code calendar} that overlap the time from {@code from} until before {@code until}, by start. */
    List<Appointment> booked(CalendarId calendar, Instant from, Instant until);

    /** Gives what was ever booked at {@code from} to {@code to}, but for a slot that is taken there. */
    void adopt(DealerId from, NamedDealer to);

    /** Forgets what the customer told and how they wished to be reached, in all of their appointments; the appointments stay. */
    void forgetDetails(UserId customer);
}
