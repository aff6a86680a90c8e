package dev.paddock.domain.appointment;

/** The outcome of moving an appointment. */
public sealed interface MoveOutcome
        permits MoveOutcome.Moved,
                BookOutcome.SlotTaken,
                BookOutcome.SlotNotOffered,
                BookOutcome.TooManyAppointments,
                CancelAppointmentOutcome.AppointmentPast,
                CancelAppointmentOutcome.NoSuchAppointment {

    /** It is at the wished time, now or since before: moving it there twice is no fault. */
    record Moved(Appointment appointment) implements MoveOutcome {}
}
