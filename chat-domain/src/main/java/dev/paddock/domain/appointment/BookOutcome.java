package dev.paddock.domain.appointment;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of booking an appointment. */
public sealed interface BookOutcome
        permits BookOutcome.Booked,
                BookOutcome.SlotTaken,
                BookOutcome.TooManyAppointments,
                BookOutcome.SlotNotOffered,
                BookOutcome.NoSuchCustomer,
                CancelAppointmentOutcome.AppointmentPast {
    /** Booked, now or by the same customer before: booking twice takes no second place. */
    record Booked(Appointment appointment) implements BookOutcome {}

    /** Somebody else was faster. */
    record SlotTaken() implements BookOutcome, MoveOutcome, Refusal {
        @Override
        public Code code() {
            return Code.SLOT_TAKEN;
        }

        @Override
        public String detail() {
            return "This slot was taken meanwhile; choose another one.";
        }
    }

    /**
     * The customer has as many to come as one may have, or one at that very time.
     *
     * @param atThatTime the one at that time; null if that is not why
     * @param ahead all that are to come, soonest first, if there are too many; else none
     */
    record TooManyAppointments(@Nullable Appointment atThatTime, List<Appointment> ahead)
            implements BookOutcome, MoveOutcome, Refusal {
        public TooManyAppointments {
            ahead = List.copyOf(ahead);
        }

        @Override
        public Code code() {
            return Code.TOO_MANY_APPOINTMENTS;
        }

        @Override
        public String detail() {
            return atThatTime == null
                    ? "You have " + ahead.size() + " appointments to come already, which is the most; cancel one first."
                    : "You have an appointment at that time already; choose another slot, or cancel that one first.";
        }
    }

    /** Whom staff book for is nobody there is. */
    record NoSuchCustomer() implements BookOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such person; book by their name instead.";
        }

        @Override
        public String field() {
            return "customer";
        }
    }

    /** The calendar offers no such slot: it has none, or it begins too soon or too late. */
    record SlotNotOffered() implements BookOutcome, MoveOutcome, Refusal {
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
