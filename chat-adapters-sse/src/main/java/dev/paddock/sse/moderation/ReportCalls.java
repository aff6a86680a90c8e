package dev.paddock.sse.moderation;

import dev.paddock.contract.shape.ReportShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.Checked;
import dev.paddock.domain.moderation.Report;
import dev.paddock.domain.moderation.ReportId;
import dev.paddock.domain.moderation.ResolveOutcome;
import dev.paddock.domain.moderation.ResolveReport;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.Paging;
import dev.paddock.sse.http.RefusalException;
import java.util.List;

/** What people reported, and what the staff make of it. */
public final class ReportCalls {
    private final ResolveReport reports;
    private final StaffActions actions;

    public ReportCalls(ResolveReport reports, StaffActions actions) {
        this.reports = reports;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/reports", Access.STAFF, this::list),
                HttpRoute.post("/admin/reports/{id}/resolve", Access.STAFF, this::resolve));
    }

    private HttpAnswer list(Call call) {
        var open = call.query("status", ReportCalls::isOpen);
        var before = call.query("before", ReportCalls::id);
        var found = reports.list(open == null || open, before, Paging.limit(call));
        var language = call.account().language();
        return HttpAnswer.ok(Shape.list(
                "reports",
                found.stream().map(report -> ReportShape.of(report, language)).toList()));
    }

    private HttpAnswer resolve(Call call) {
        var id = call.id(ReportId::new, new ResolveOutcome.NoSuchReport());
        var verdict = call.body().required("action", ReportCalls::verdict);
        RefusalException.require(ResolveOutcome.Resolved.class, actions.resolveReport(call.account(), id, verdict));
        return HttpAnswer.noContent();
    }

    private static Checked<Boolean> isOpen(String raw) {
        return switch (raw) {
            case "open" -> Checked.valid(true);
            case "closed" -> Checked.valid(false);
            default -> Checked.invalidValue("Reports are open or closed.");
        };
    }

    private static Checked<ReportId> id(String raw) {
        return raw.isEmpty() || raw.length() > 64
                ? Checked.invalidValue("There is no such report.")
                : Checked.valid(new ReportId(raw));
    }

    private static Checked<Report.Verdict> verdict(String raw) {
        return switch (raw) {
            case "dismiss" -> Checked.valid(Report.Verdict.DISMISS);
            case "remove" -> Checked.valid(Report.Verdict.REMOVE);
            default -> Checked.invalidValue("The action is dismiss or remove.");
        };
    }
}
