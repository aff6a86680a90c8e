package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of changing what one says of oneself. */
public sealed interface ChangeProfileOutcome
        permits ChangeProfileOutcome.ProfileChanged,
                ChangeProfileOutcome.AccountGone,
                ChangeProfileOutcome.GuestsHaveNoAddress,
                ChangePasswordOutcome.WrongPassword,
                SignUpOutcome.EmailTaken,
                NameReserved,
                NoMail {
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

    /** Who signs in with nothing has no address to change. */
    record GuestsHaveNoAddress() implements ChangeProfileOutcome, Refusal {
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
