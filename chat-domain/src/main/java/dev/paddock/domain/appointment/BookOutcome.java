package dev.paddock.domain.appointment;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of booking an appointment. */
public sealed interface BookOutcome {
    /** Booked, now or by the same customer before: booking twice takes no second place. */
    record Booked(Appointment appointment) implements BookOutcome {}

    /** Somebody else was faster. */
    record SlotTaken() implements BookOutcome, Refusal {
        @Override
        public Code code() {
            return Code.SLOT_TAKEN;
        }

        @Override
        public String detail() {
            return "This slot was taken meanwhile; choose another one.";
        }
    }

    /** The calendar has no such slot ahead. */
    record SlotNotOffered() implements BookOutcome, Refusal {
        @Override
        public Code code() {
            return Code.SLOT_NOT_OFFERED;
        }

        @Override
        public String detail() {
            return "This calendar has no slot that starts then; fetch the week's slots and choose one.";
        }

        @Override
        public String field() {
            return "start";
        }
    }
}
