package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** What came of an attempt to sign in. */
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
}
