package dev.paddock.domain.privacy;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of wanting to be forgotten. */
public sealed interface EraseOutcome {
    record Erased() implements EraseOutcome {}

    /** There is no such person (any more). */
    record NoSuchPerson() implements EraseOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "This account no longer exists.";
        }
    }

    /** It would leave nobody who can govern. */
    record LastAdmin() implements EraseOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "You are the last admin; make somebody else an admin first.";
        }
    }
}
