package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of showing that it is oneself. */
public sealed interface ProofOutcome {
    record Proven() implements ProofOutcome {}

    /** Why it was not shown. */
    sealed interface Unproven extends ProofOutcome, Refusal {}

    /** Nothing was shown: there is a second factor, and no code of it came along. */
    record CodeMissing() implements Unproven {
        @Override
        public Code code() {
            return Code.OTP_REQUIRED;
        }

        @Override
        public String detail() {
            return "A code of your own second factor is needed, in otp.";
        }

        @Override
        public String field() {
            return "otp";
        }
    }

    record WrongCode() implements Unproven {
        @Override
        public Code code() {
            return Code.INVALID_CREDENTIALS;
        }

        @Override
        public String detail() {
            return "This code is wrong, too old, or was used before; wait for the next one.";
        }

        @Override
        public String field() {
            return "otp";
        }
    }

    record WrongPassword() implements Unproven {
        @Override
        public Code code() {
            return Code.INVALID_CREDENTIALS;
        }

        @Override
        public String detail() {
            return "You have no second factor, so your own present password is needed, in currentPassword.";
        }

        @Override
        public String field() {
            return "currentPassword";
        }
    }
}
