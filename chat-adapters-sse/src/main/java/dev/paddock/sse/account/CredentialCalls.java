package dev.paddock.sse.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import dev.paddock.domain.account.ChangePassword;
import dev.paddock.domain.account.ChangePasswordOutcome;
import dev.paddock.domain.account.ConfirmOutcome;
import dev.paddock.domain.account.EnrolOutcome;
import dev.paddock.domain.account.EnrolSecondFactor;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.RemoveFactorOutcome;
import dev.paddock.domain.account.SecondFactorRefusal;
import dev.paddock.sse.access.HashGate;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.access.SessionCookie;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;

/** REST calls by which people change their own password and second factor. */
public final class CredentialCalls {
    private final ChangePassword changePassword;
    private final EnrolSecondFactor secondFactor;
    private final RateLimits limits;
    private final HashGate gate;
    private final Passwords passwords;

    public CredentialCalls(
            ChangePassword changePassword, EnrolSecondFactor secondFactor, RateLimits limits, HashGate gate) {
        this.changePassword = changePassword;
        this.secondFactor = secondFactor;
        this.limits = limits;
        this.gate = gate;
        this.passwords = new Passwords(limits, gate);
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.put("/me/password", Access.PERSON, this::change),
                HttpRoute.post("/me/totp", Access.PERSON, this::enrol),
                HttpRoute.post("/me/totp/confirm", Access.PERSON, this::confirm),
                HttpRoute.delete("/me/totp", Access.PERSON, this::remove));
    }

    /** Everybody who was signed in with the old password, programs included, is out; the cookie given is of a new session. */
    private HttpAnswer change(Call call) {
        var body = call.body();
        var current = Password.parse(body.text("currentPassword"));
        var wished = body.required("password", Password::parse);
        requireAccount(call);
        var attempt = limits.ownPassword(call.caller().id());
        if (!(current instanceof Checked.Valid<Password> typed)) {
            throw RefusalException.because(new ChangePasswordOutcome.WrongPassword());
        }
        var outcome =
                gate.through(() -> changePassword.change(call.caller().id(), typed.value(), wished, call.client()));
        var changed = RefusalException.require(ChangePasswordOutcome.PasswordChanged.class, outcome);
        attempt.succeeded();
        return SessionCookie.set(HttpAnswer.noContent(), changed.secret());
    }

    private static void requireAccount(Call call) {
        if (call.account().guest()) {
            throw RefusalException.because(Code.FORBIDDEN, "Guests have no password; open an account to have one.");
        }
    }

    private HttpAnswer enrol(Call call) {
        if (call.account().guest()) {
            throw RefusalException.because(new SecondFactorRefusal.GuestsHaveNone());
        }
        var outcome = passwords.asked(
                call, new SecondFactorRefusal.NotThePassword(), current -> secondFactor.enrol(call.account(), current));
        var enrolled = RefusalException.require(EnrolOutcome.Enrolled.class, outcome);
        return HttpAnswer.ok(new EnrolledView(enrolled.secret(), enrolled.uri()));
    }

    private HttpAnswer confirm(Call call) {
        var code = call.body().text("otp");
        var attempt = limits.code(call.caller().id());
        var outcome = secondFactor.confirm(call.caller().id(), code);
        var codes = RefusalException.require(ConfirmOutcome.Confirmed.class, outcome)
                .recoveryCodes();
        attempt.succeeded();
        return HttpAnswer.ok(new ConfirmedView(codes));
    }

    private HttpAnswer remove(Call call) {
        var code = call.body().text("otp");
        var attempt = limits.code(call.caller().id());
        RefusalException.require(
                RemoveFactorOutcome.Removed.class,
                secondFactor.remove(call.caller().id(), code));
        attempt.succeeded();
        return HttpAnswer.noContent();
    }

    private record EnrolledView(String secret, String uri) {}

    private record ConfirmedView(List<String> recoveryCodes) {}
}
