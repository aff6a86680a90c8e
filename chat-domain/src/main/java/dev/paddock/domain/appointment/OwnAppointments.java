package dev.paddock.domain.appointment;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The appointments of one customer that are not over, soonest first, and what they leave room for.
 */
record OwnAppointments(List<Appointment> standing, Instant now) {
    /** Those of {@code customer} at {@code now}. */
    static OwnAppointments of(Appointments appointments, UserId customer, Instant now) {
        return new OwnAppointments(
                appointments.of(customer).stream()
                        .filter(own -> own.status() == Appointment.Status.BOOKED
                                && own.end().isAfter(now))
                        .sorted(Comparator.comparing(Appointment::start))
                        .toList(),
                now);
    }

    /** All of these but one. */
    OwnAppointments but(AppointmentId id) {
        return new OwnAppointments(
                standing.stream().filter(own -> !own.id().equals(id)).toList(), now);
    }

    /** The one in this very slot of this very calendar. */
    Optional<Appointment> same(CalendarId calendar, Instant start) {
        return standing.stream()
                .filter(own -> own.calendar().equals(calendar) && own.start().equals(start))
                .findFirst();
    }

    /** The one that is at some moment of {@code time}. */
    Optional<Appointment> during(SlotTime time) {
        return standing.stream().filter(own -> own.time().overlaps(time)).findFirst();
    }

    List<Appointment> ahead() {
        return standing.stream().filter(own -> own.isAhead(now)).toList();
    }
}
