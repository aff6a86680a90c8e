package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of changing a password. */
public sealed interface ChangePasswordOutcome
        permits ChangePasswordOutcome.PasswordChanged, ChangePasswordOutcome.WrongPassword, WeakPassword {
    /** The new one counts; {@code secret}, of a new session, goes into the cookie of who changed it. */
    record PasswordChanged(Secret secret) implements ChangePasswordOutcome {}

    /** The present password is another, or the person has none. */
    record WrongPassword() implements ChangePasswordOutcome, ChangeProfileOutcome, Refusal {
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
}
