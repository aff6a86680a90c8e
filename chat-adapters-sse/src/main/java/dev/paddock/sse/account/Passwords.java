package dev.paddock.sse.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.UserId;
import dev.paddock.sse.access.HashGate;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.RefusalException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The asking for one's present password, before something grave; a wrong one counts as one at signing in does. */
final class Passwords {
    private final RateLimits limits;
    private final HashGate gate;

    Passwords(RateLimits limits, HashGate gate) {
        this.limits = limits;
        this.gate = gate;
    }

    /**
     * Does {@code work} with the password in the body's {@code currentPassword}, null if that can be none.
     *
     * @param wrong the outcome of a wrong password, and of none
     */
    <T> T asked(Call call, Refusal wrong, Function<@Nullable Password, T> work) {
        return asked(call.optionalBody().orElse(null), call.caller().id(), wrong, work);
    }

    /** {@link #asked(Call, Refusal, Function)} where the body, if there is one, was read before. */
    <T> T asked(@Nullable Body body, UserId user, Refusal wrong, Function<@Nullable Password, T> work) {
        var typed = body == null ? null : body.optional("currentPassword", Checked::valid);
        if (typed == null) {
            throw RefusalException.because(wrong);
        }
        var attempt = limits.ownPassword(user);
        var current = Password.parse(typed) instanceof Checked.Valid<Password> valid ? valid.value() : null;
        var outcome = gate.through(() -> work.apply(current));
        if (outcome.equals(wrong)) {
            throw RefusalException.because(wrong);
        }
        attempt.succeeded();
        return outcome;
    }
}
