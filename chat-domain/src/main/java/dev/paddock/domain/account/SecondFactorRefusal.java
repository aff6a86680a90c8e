package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** Why something about a second factor was not done; each outcome names which of these it may be. */
public sealed interface SecondFactorRefusal extends Refusal {
    record GuestsHaveNone() implements SecondFactorRefusal, EnrolOutcome {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "Guests don't sign in, so there is nothing to protect; open an account first.";
        }
    }

    record NotThePassword() implements SecondFactorRefusal, EnrolOutcome {
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

    record AlreadyEnrolled() implements SecondFactorRefusal, EnrolOutcome {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "You have a second factor already; remove it, with a code from it, before you set up another.";
        }
    }

    record NotEnrolled() implements SecondFactorRefusal, ConfirmOutcome, RemoveFactorOutcome {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }

        @Override
        public String detail() {
            return "There is no second factor to confirm or remove.";
        }
    }

    record WrongCode() implements SecondFactorRefusal, ConfirmOutcome, RemoveFactorOutcome {
        @Override
        public Code code() {
            return Code.INVALID_VALUE;
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
