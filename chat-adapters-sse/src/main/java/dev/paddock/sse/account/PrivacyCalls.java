package dev.paddock.sse.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.EraseOutcome;
import dev.paddock.domain.privacy.ExportData;
import dev.paddock.sse.access.Limits;
import dev.paddock.sse.access.SessionCookie;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Answer;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.Refused;
import dev.paddock.sse.http.Route;
import java.util.List;

/** What people may ask for at any time: a copy of what is known of them, and to be forgotten. */
public final class PrivacyCalls {
    private final ExportData exportData;
    private final EraseAccount eraseAccount;
    private final Limits limits;

    public PrivacyCalls(ExportData exportData, EraseAccount eraseAccount, Limits limits) {
        this.exportData = exportData;
        this.eraseAccount = eraseAccount;
        this.limits = limits;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Route.API + "/me/export", Access.PERSON, this::export),
                Route.delete("/me", Access.PERSON, this::erase));
    }

    private Answer export(Call call) {
        limits.export(call.caller().id());
        var export = exportData
                .of(call.caller().id())
                .orElseThrow(() -> Refused.because(Code.UNAUTHENTICATED, "This account no longer exists."));
        return Answer.streamed("application/json", out -> ExportFile.write(export, out))
                .with("Content-Disposition", "attachment; filename=\"paddock-export.json\"");
    }

    private Answer erase(Call call) {
        if (eraseAccount.erase(call.caller().id()) instanceof EraseOutcome.LastAdmin refusal) {
            throw Refused.because(refusal);
        }
        return SessionCookie.clear(Answer.noContent());
    }
}
