package dev.paddock.domain.account;

import dev.paddock.domain.account.SecondFactors.SecondFactor;
import java.time.InstantSource;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** The check of a second factor that somebody enrolled. A code counts once: the one from the device and those for recovery. */
final class CheckSecondFactor {
    /** The kind of a code that was checked. */
    enum Finding {
        /** There is no factor to show. */
        NOT_ENROLLED,
        /** None was given. */
        MISSING,
        WRONG,
        PROVEN
    }

    private final SecondFactors factors;
    private final OneTimePasswords passwords;
    private final InstantSource clock;

    CheckSecondFactor(SecondFactors factors, OneTimePasswords passwords, InstantSource clock) {
        this.factors = factors;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Checks {@code code} and uses it up; to be called inside a transaction. */
    Finding check(UserId user, @Nullable String code) {
        var factor = factors.lock(user).filter(SecondFactor::confirmed).orElse(null);
        if (factor == null) {
            return Finding.NOT_ENROLLED;
        }
        if (code == null || code.isBlank()) {
            return Finding.MISSING;
        }
        return takesFromDevice(factor, code) || takesForRecovery(factor, code) ? Finding.PROVEN : Finding.WRONG;
    }

    /** Takes a code of a step after the last one taken: whoever looked over the shoulder comes too late. */
    boolean takesFromDevice(SecondFactor factor, String code) {
        var step = passwords.matchingStep(factor.secret(), code.strip(), clock.instant());
        if (step.isEmpty() || step.getAsLong() <= factor.lastStep()) {
            return false;
        }
        factors.save(new SecondFactor(
                factor.user(), factor.secret(), factor.confirmed(), step.getAsLong(), factor.recoveryDigests()));
        return true;
    }

    private boolean takesForRecovery(SecondFactor factor, String code) {
        var left = new HashSet<>(factor.recoveryDigests());
        if (!left.remove(RecoveryCode.digest(code))) {
            return false;
        }
        factors.save(new SecondFactor(factor.user(), factor.secret(), factor.confirmed(), factor.lastStep(), left));
        return true;
    }
}
