package dev.paddock.domain.staff;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Secret;

/** The outcome of handing out a way to a new password. */
public sealed interface HandOutResetOutcome
        permits HandOutResetOutcome.HandedOut,
                HandOutResetOutcome.GuestsHaveNoPassword,
                GovernOutcome.NoSuchPerson,
                GovernOutcome.NotProven {
    /** {@code token} goes into the link, and is kept nowhere. */
    record HandedOut(Secret token) implements HandOutResetOutcome {}

    record GuestsHaveNoPassword() implements HandOutResetOutcome, Refusal {
        @Override
        public Code code() {
            return Code.INVALID_VALUE;
        }

        @Override
        public String detail() {
            return "A guest has no password; there is nothing to reset.";
        }
    }
}
