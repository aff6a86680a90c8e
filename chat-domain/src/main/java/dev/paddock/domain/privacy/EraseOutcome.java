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

    /** What was typed is not the person's present password. */
    record NotProven() implements EraseOutcome, Refusal {
        @Override
        public Code code() {
            return Code.INVALID_CREDENTIALS;
        }

        @Override
        public String detail() {
            return "This is not your present password.";
        }

        @Override
        public String field() {
            return "currentPassword";
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
