package dev.paddock.domain.staff;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Account;

/** The outcome of making an admin. */
public sealed interface CreateAdminOutcome {
    record AdminCreated(Account account) implements CreateAdminOutcome {}

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
