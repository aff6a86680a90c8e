package dev.paddock.domain.appointment;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of cancelling an appointment. */
public sealed interface CancelAppointmentOutcome {
    /** It no longer stands; cancelling twice is no fault. */
    record Cancelled(Appointment appointment) implements CancelAppointmentOutcome {}

    /** It has begun already, so that there is nothing left to cancel. */
    record AppointmentPast() implements CancelAppointmentOutcome, Refusal {
        @Override
        public Code code() {
            return Code.APPOINTMENT_PAST;
        }

        @Override
        public String detail() {
            return "This appointment has begun already; only one to come can be cancelled.";
        }
    }

    /** There is none with this id that the caller may see. */
    record NoSuchAppointment() implements CancelAppointmentOutcome, Refusal {
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
