package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Showing once more, before a right is given away, that it is oneself: by a code of one's second factor, or by one's present password where
 * there is no factor.
 */
public final class ProveSelf {
    private final ProvePassword provePassword;
    private final CheckSecondFactor check;
    private final Transactions transactions;

    public ProveSelf(
            ProvePassword provePassword,
            SecondFactors factors,
            OneTimePasswords passwords,
            Transactions transactions,
            InstantSource clock) {
        this.provePassword = provePassword;
        this.check = new CheckSecondFactor(factors, passwords, clock);
        this.transactions = transactions;
    }

    /**
     * Checks what {@code user} shows, and uses a code up. Slow: not for a transaction.
     *
     * @param code of the second factor, or one for recovery; null if none was given
     * @param current the present password as it was typed; null if none was given, or it can't be one
     */
    public ProofOutcome prove(UserId user, @Nullable String code, @Nullable Password current) {
        return switch (transactions.run(() -> check.check(user, code))) {
            case PROVEN -> new ProofOutcome.Proven();
            case MISSING -> new ProofOutcome.CodeMissing();
            case WRONG -> new ProofOutcome.WrongCode();
            case NOT_ENROLLED ->
                provePassword.isOf(user, current) ? new ProofOutcome.Proven() : new ProofOutcome.WrongPassword();
        };
    }
}
