package dev.paddock.domain.appointment;

import dev.paddock.domain.StateEvent;

/** An event about appointments. */
public sealed interface AppointmentEvent extends StateEvent {
    Appointment appointment();

    record AppointmentBooked(Appointment appointment) implements AppointmentEvent {}

    /**
     * It is at another time or dealership than before.
     *
     * @param before how it stood until then
     */
    record AppointmentMoved(Appointment appointment, Appointment before) implements AppointmentEvent {}

    record AppointmentCancelled(Appointment appointment) implements AppointmentEvent {}
}
