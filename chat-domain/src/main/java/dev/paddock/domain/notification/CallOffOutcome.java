package dev.paddock.domain.notification;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of calling a scheduled offer off. */
public sealed interface CallOffOutcome {
    record CalledOff() implements CallOffOutcome {}

    record NoSuchOffer() implements CallOffOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no such offer.";
        }
    }

    /** It went out already, or was called off before. */
    record NotScheduled() implements CallOffOutcome, Refusal {
        @Override
        public Code code() {
            return Code.INVALID_VALUE;
        }

        @Override
        public String detail() {
            return "Only an offer that is still scheduled can be called off.";
        }
    }
}
