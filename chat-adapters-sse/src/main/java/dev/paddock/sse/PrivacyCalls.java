package dev.paddock.sse;

import dev.paddock.domain.Code;
import dev.paddock.domain.privacy.EraseAccount;
import dev.paddock.domain.privacy.EraseOutcome;
import dev.paddock.domain.privacy.ExportData;
import java.util.List;

/** What people may ask for at any time: a copy of what is known of them, and to be forgotten. */
final class PrivacyCalls {
    private final ExportData exportData;
    private final EraseAccount eraseAccount;
    private final Limits limits;

    PrivacyCalls(ExportData exportData, EraseAccount eraseAccount, Limits limits) {
        this.exportData = exportData;
        this.eraseAccount = eraseAccount;
        this.limits = limits;
    }

    List<Route> routes() {
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
