package dev.paddock.domain.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.SecondFactors;
import dev.paddock.domain.account.SecondFactors.SecondFactor;

/** Letting people do what only staff may: by their role, and, where that is asked for, by having a second factor. */
public final class AdmitStaff {
    private final SecondFactors factors;
    private final boolean factorRequired;

    /**
     * @param factorRequired whether staff without a second factor have to enrol one first; only a demo goes without
     */
    public AdmitStaff(SecondFactors factors, boolean factorRequired) {
        this.factors = factors;
        this.factorRequired = factorRequired;
    }

    /** Returns whether {@code account}, as it is now, may do what {@code role} may, which is a role of staff. */
    public AdmitOutcome admit(Account account, Role role) {
        if (account.blocked() || account.role().compareTo(role) < 0) {
            return new AdmitOutcome.RoleMissing();
        }
        return factorRequired && !hasFactor(account) ? new AdmitOutcome.FactorMissing() : new AdmitOutcome.Admitted();
    }

    private boolean hasFactor(Account account) {
        return factors.find(account.id()).filter(SecondFactor::confirmed).isPresent();
    }
}
