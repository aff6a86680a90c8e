package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of asking for another mail by which to verify one's address. */
public sealed interface ResendOutcome permits ResendOutcome.Resent, ResendOutcome.NothingToVerify, NoMail {
    /** It is on its way; or it was verified already, and nothing is sent. */
    record Resent() implements ResendOutcome {}

    /** A guest has no address. */
    record NothingToVerify() implements ResendOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Guests have no e-mail address; open an account to have one.";
        }
    }
}
