package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of showing that an address is one's own. */
public sealed interface VerifyOutcome permits VerifyOutcome.Verified, VerifyOutcome.AddressTaken, InvalidToken {
    record Verified(UserId user, EmailAddress address) implements VerifyOutcome {}

    /** Somebody else opened an account with it meanwhile. */
    record AddressTaken() implements VerifyOutcome, Refusal {
        @Override
        public Code code() {
            return Code.EMAIL_TAKEN;
        }

        @Override
        public String detail() {
            return "Another account has this address by now; the one you had stays.";
        }
    }
}
