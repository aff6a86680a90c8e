package dev.paddock.sse.staff;

import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.audit.AuditLog;
import dev.paddock.domain.audit.Entry;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.Paging;
import java.util.List;

/** REST calls by which admins read the audit log; nobody changes it. */
public final class AuditCalls {
    private final AuditLog log;

    public AuditCalls(AuditLog log) {
        this.log = log;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.get(HttpRoute.API + "/admin/audit", Access.ADMIN, this::page));
    }

    private HttpAnswer page(Call call) {
        var before = Paging.number(call, "before");
        int limit = Paging.limit(call);
        var entries = log.before(before == null ? Long.MAX_VALUE : before, limit);
        var language = call.account().language();
        return HttpAnswer.ok(new All(
                entries.stream().map(entry -> EntryView.of(entry, language)).toList()));
    }

    private record All(List<EntryView> entries) {}

    private record EntryView(
            String id, String at, Shape actor, String action, String object, String outcome, String hash) {
        static EntryView of(Entry entry, Language reader) {
            return new EntryView(
                    Long.toString(entry.number()),
                    entry.at().toString(),
                    PersonShape.of(entry.actor(), reader),
                    entry.action(),
                    entry.object(),
                    entry.outcome(),
                    entry.hash());
        }
    }
}
