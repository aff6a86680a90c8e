package dev.paddock.domain.appointment;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of cancelling an appointment. */
public sealed interface CancelAppointmentOutcome {
    /** It no longer stands; cancelling twice is no fault. */
    record Cancelled(Appointment appointment) implements CancelAppointmentOutcome {}

    /** It has begun already, so that there is nothing left to cancel or to move; or it would begin in the past. */
    record AppointmentPast() implements CancelAppointmentOutcome, BookOutcome, MoveOutcome, Refusal {
        @Override
        public Code code() {
            return Code.APPOINTMENT_PAST;
        }

        @Override
        public String detail() {
            return "That time has begun already; only what is to come can be booked, moved or cancelled.";
        }
    }

    /** There is none with this id that the caller may see. */
    record NoSuchAppointment() implements CancelAppointmentOutcome, MoveOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such appointment.";
        }
    }
}
