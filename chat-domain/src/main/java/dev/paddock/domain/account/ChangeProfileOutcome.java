package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of changing what one says of oneself. */
public sealed interface ChangeProfileOutcome
        permits ChangeProfileOutcome.ProfileChanged, ChangeProfileOutcome.AccountGone, NameReserved {
    /** The account as it is now. */
    record ProfileChanged(Account account) implements ChangeProfileOutcome {}

    /** The account was erased meanwhile. */
    record AccountGone() implements ChangeProfileOutcome, Refusal {
        @Override
        public Code code() {
            return Code.UNAUTHENTICATED;
        }

        @Override
        public String detail() {
            return "This account no longer exists.";
        }
    }
}
