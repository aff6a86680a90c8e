package dev.paddock.domain.staff;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ProofOutcome;
import org.jspecify.annotations.Nullable;

/** The outcome of changing somebody's role or blocking them. */
public sealed interface GovernOutcome {
    record Governed(Account account) implements GovernOutcome {}

    record NoSuchPerson() implements GovernOutcome, HandOutResetOutcome, Refusal {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is nobody with this id.";
        }
    }

    /** It would leave nobody who can govern. */
    record LastAdmin() implements GovernOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "This is the last admin; make somebody else an admin first.";
        }
    }

    /** Staff sign in with a password, which a guest does not have. */
    record GuestsAreNoStaff() implements GovernOutcome, Refusal {
        @Override
        public Code code() {
            return Code.INVALID_VALUE;
        }

        @Override
        public String detail() {
            return "A guest can't be staff; the person needs an account with a password.";
        }

        @Override
        public String field() {
            return "role";
        }
    }

    /** Making somebody an admin, or getting at an account of the staff, takes more than a page that was left open; {@code proof} says what is missing. */
    record NotProven(ProofOutcome.Unproven proof) implements GovernOutcome, HandOutResetOutcome, Refusal {
        @Override
        public Code code() {
            return proof.code();
        }

        @Override
        public String detail() {
            return proof.detail();
        }

        @Override
        public @Nullable String field() {
            return proof.field();
        }
    }
}
