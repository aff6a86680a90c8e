package dev.paddock.sse.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.EraseOutcome;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.sse.access.HashGate;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.access.SessionCookie;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;

/** REST calls by which people get a copy of what is known of them, and are forgotten. */
public final class PrivacyCalls {
    private final ExportData exportData;
    private final EraseAccount eraseAccount;
    private final RateLimits limits;
    private final Passwords passwords;

    public PrivacyCalls(ExportData exportData, EraseAccount eraseAccount, RateLimits limits, HashGate gate) {
        this.exportData = exportData;
        this.eraseAccount = eraseAccount;
        this.limits = limits;
        this.passwords = new Passwords(limits, gate);
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/me/export", Access.PERSON, this::export),
                HttpRoute.delete("/me", Access.PERSON, this::erase));
    }

    private HttpAnswer export(Call call) {
        limits.export(call.caller().id());
        var export = exportData
                .of(call.caller().id())
                .orElseThrow(() -> RefusalException.because(Code.UNAUTHENTICATED, "This account no longer exists."));
        return HttpAnswer.streamed("application/json", out -> ExportFile.write(export, out))
                .with("Content-Disposition", "attachment; filename=\"paddock-export.json\"");
    }

    private HttpAnswer erase(Call call) {
        var account = call.account();
        var erased = account.guest()
                ? eraseAccount.byThemselves(account, null)
                : passwords.asked(
                        call, new EraseOutcome.NotProven(), current -> eraseAccount.byThemselves(account, current));
        if (erased instanceof EraseOutcome.LastAdmin refusal) {
            throw RefusalException.because(refusal);
        }
        return SessionCookie.clear(HttpAnswer.noContent());
    }
}
