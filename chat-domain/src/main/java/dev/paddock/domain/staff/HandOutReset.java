package dev.paddock.domain.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.ResetPassword;
import dev.paddock.domain.account.UserId;

/** Handing out a way to a new password, as admins do for people whom no mail reaches. To be called in a transaction. */
public final class HandOutReset {
    private final Accounts accounts;
    private final ResetPassword resetPassword;

    public HandOutReset(Accounts accounts, ResetPassword resetPassword) {
        this.accounts = accounts;
        this.resetPassword = resetPassword;
    }

    /**
     * A token for {@code id}; one that was mailed or handed out before is worth nothing any more.
     *
     * @param proof that it is the admin who asks, without which nobody gets at the account of a member of staff
     */
    HandOutResetOutcome handOut(UserId id, ProofOutcome proof) {
        var account = accounts.find(id).orElse(null);
        if (account == null) {
            return new GovernOutcome.NoSuchPerson();
        }
        if (account.guest()) {
            return new HandOutResetOutcome.GuestsHaveNoPassword();
        }
        if (account.role().isStaff() && proof instanceof ProofOutcome.Unproven missing) {
            return new GovernOutcome.NotProven(missing);
        }
        return resetPassword
                .tokenFor(id)
                .<HandOutResetOutcome>map(HandOutResetOutcome.HandedOut::new)
                .orElseGet(GovernOutcome.NoSuchPerson::new);
    }

    /** Whether it takes a proof to hand out a token for {@code id}. */
    public boolean takesProof(UserId id) {
        return accounts.find(id)
                .map(Account::role)
                .filter(role -> role.isStaff())
                .isPresent();
    }
}
