package dev.paddock.domain.appointment;

import dev.paddock.domain.StateEvent;

/** An event about appointments. */
public sealed interface AppointmentEvent extends StateEvent {
    Appointment appointment();

    record AppointmentBooked(Appointment appointment) implements AppointmentEvent {}

    record AppointmentCancelled(Appointment appointment) implements AppointmentEvent {}
}
