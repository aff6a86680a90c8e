package dev.paddock.domain.staff;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.WeakPassword;

/** The outcome of making an admin. */
public sealed interface CreateAdminOutcome {
    record AdminCreated(Account account) implements CreateAdminOutcome {}

    /** The password is one that others would guess. */
    record TooWeak(WeakPassword why) implements CreateAdminOutcome, Refusal {
        @Override
        public Code code() {
            return why.code();
        }

        @Override
        public String detail() {
            return why.detail();
        }

        @Override
        public String field() {
            return why.field();
        }
    }

    record EmailTaken() implements CreateAdminOutcome, Refusal {
        @Override
        public Code code() {
            return Code.EMAIL_TAKEN;
        }

        @Override
        public String detail() {
            return "There is an account with this e-mail address already; an admin can change its role.";
        }

        @Override
        public String field() {
            return "email";
        }
    }
}
