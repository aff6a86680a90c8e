package dev.paddock.sse.access;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.ProveSelf;
import dev.paddock.domain.account.UserId;
import dev.paddock.sse.http.Body;
import org.jspecify.annotations.Nullable;

/**
 * The asking for a code of one's second factor ({@code otp}), or one's password where there is none ({@code currentPassword}), with what is
 * asked for; a wrong one counts as one at signing in does. Safe for use by many threads.
 */
public final class Proofs {
    private final ProveSelf proveSelf;
    private final RateLimits limits;
    private final HashGate gate;

    public Proofs(ProveSelf proveSelf, RateLimits limits, HashGate gate) {
        this.proveSelf = proveSelf;
        this.limits = limits;
        this.gate = gate;
    }

    public ProofOutcome of(UserId user, Body body) {
        var code = body.optional("otp", Checked::valid);
        var typed = body.optional("currentPassword", Checked::valid);
        if (code == null && typed == null) {
            return proveSelf.prove(user, null, null); // nothing is guessed, so nothing is counted
        }
        var attempt = code == null ? limits.ownPassword(user) : limits.code(user);
        var outcome = gate.through(() -> proveSelf.prove(user, code, password(typed)));
        if (outcome instanceof ProofOutcome.Proven) {
            attempt.succeeded();
        }
        return outcome;
    }

    private static @Nullable Password password(@Nullable String typed) {
        return typed != null && Password.parse(typed) instanceof Checked.Valid<Password> valid ? valid.value() : null;
    }
}
