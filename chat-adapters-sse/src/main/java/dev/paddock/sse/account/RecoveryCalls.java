package dev.paddock.sse.account;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.AskResetOutcome;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.InvalidToken;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.ResendOutcome;
import dev.paddock.domain.account.ResetOutcome;
import dev.paddock.domain.account.ResetPassword;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.SwitchRemindersOff;
import dev.paddock.domain.account.VerifyAddress;
import dev.paddock.domain.account.VerifyOutcome;
import dev.paddock.sse.access.HashGate;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.access.SecurityTrail;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Body;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;

/** REST calls by which people come to a new password, and show that an address is theirs: by links that were mailed to them. */
public final class RecoveryCalls {
    private static final int ACCEPTED = 202;

    private final ResetPassword resetPassword;
    private final VerifyAddress verifyAddress;
    private final SwitchRemindersOff switchRemindersOff;
    private final RateLimits limits;
    private final HashGate gate;

    public RecoveryCalls(
            ResetPassword resetPassword,
            VerifyAddress verifyAddress,
            SwitchRemindersOff switchRemindersOff,
            RateLimits limits,
            HashGate gate) {
        this.resetPassword = resetPassword;
        this.verifyAddress = verifyAddress;
        this.switchRemindersOff = switchRemindersOff;
        this.limits = limits;
        this.gate = gate;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.post("/password-resets", Access.ANYONE, this::ask),
                HttpRoute.post("/password-resets/confirm", Access.ANYONE, this::reset),
                HttpRoute.post("/email-verifications", Access.PERSON, this::resend),
                HttpRoute.post("/email-verifications/confirm", Access.ANYONE, this::verify),
                HttpRoute.post("/reminders/off", Access.ANYONE, this::noReminders));
    }

    /** The answer, and the time it takes, say nothing of whether anybody has the address. */
    private HttpAnswer ask(Call call) {
        var email = call.body().required("email", EmailAddress::parse);
        limits.mailedLink(call.address());
        RefusalException.require(AskResetOutcome.Asked.class, resetPassword.ask(email));
        return HttpAnswer.empty(ACCEPTED);
    }

    private HttpAnswer reset(Call call) {
        var body = call.body();
        var token = token(body);
        var wished = body.required("password", Password::parse);
        limits.mailedLink(call.address());
        var outcome = gate.through(() -> resetPassword.confirm(token, wished));
        var reset = RefusalException.require(ResetOutcome.PasswordReset.class, outcome);
        SecurityTrail.by(reset.user(), call.context());
        return HttpAnswer.noContent();
    }

    private HttpAnswer resend(Call call) {
        limits.mailedLink(call.address());
        RefusalException.require(
                ResendOutcome.Resent.class, verifyAddress.resend(call.caller().id()));
        return HttpAnswer.empty(ACCEPTED);
    }

    private HttpAnswer verify(Call call) {
        var token = token(call.body());
        limits.mailedLink(call.address());
        var verified = RefusalException.require(VerifyOutcome.Verified.class, verifyAddress.confirm(token));
        SecurityTrail.by(verified.user(), call.context());
        return HttpAnswer.noContent();
    }

    /** As programs for mail call it, with one click and a form (RFC 8058), and the page that the mail leads to. */
    private HttpAnswer noReminders(Call call) {
        var token = call.query("token", Checked::valid);
        limits.mailedLink(call.address());
        if (token == null || !switchRemindersOff.by(new Secret(token))) {
            throw RefusalException.because(new InvalidToken());
        }
        return HttpAnswer.noContent();
    }

    private static Secret token(Body body) {
        return new Secret(body.text("token").strip());
    }
}
