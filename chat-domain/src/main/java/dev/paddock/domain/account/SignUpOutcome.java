package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of signing up, as customer or guest. */
public sealed interface SignUpOutcome
        permits SignUpOutcome.SignedUp, SignUpOutcome.EmailTaken, NameReserved, WeakPassword {
    /** The person is in: {@code secret} goes into the cookie and nowhere else. */
    record SignedUp(Account account, Secret secret) implements SignUpOutcome {}

    record EmailTaken() implements SignUpOutcome, ChangeProfileOutcome, Refusal {
        @Override
        public Code code() {
            return Code.EMAIL_TAKEN;
        }

        @Override
        public String detail() {
            return "There is an account with this e-mail address already; sign in instead.";
        }

        @Override
        public String field() {
            return "email";
        }
    }
}
