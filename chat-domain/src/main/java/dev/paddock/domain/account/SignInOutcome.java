package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of trying to sign in. */
public sealed interface SignInOutcome {
    /** The person is in: {@code secret} goes into the cookie and nowhere else. */
    record SignedIn(Account account, Secret secret) implements SignInOutcome {}

    /** Address or password is wrong; which of the two is not said. */
    record WrongCredentials() implements SignInOutcome, Refusal {
        @Override
        public Code code() {
            return Code.INVALID_CREDENTIALS;
        }

        @Override
        public String detail() {
            return "E-mail address or password is wrong.";
        }
    }

    /** The password is right, but the person was blocked by the staff. */
    record Barred() implements SignInOutcome, Refusal {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "This account is blocked; contact the dealership.";
        }
    }

    /** The password is right, and the person enrolled a second factor, of which no code was given. */
    record OtpRequired() implements SignInOutcome, Refusal {
        @Override
        public Code code() {
            return Code.OTP_REQUIRED;
        }

        @Override
        public String detail() {
            return "Give the code your device shows, or one of your recovery codes.";
        }

        @Override
        public String field() {
            return "otp";
        }
    }

    /** The password is right; the code is not, or was used before. */
    record WrongOtp() implements SignInOutcome, Refusal {
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
}
