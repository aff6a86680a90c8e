package dev.paddock.sse;

import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.audit.AuditLog;
import dev.paddock.domain.audit.Entry;
import java.util.List;

/** What staff did, for admins to read; nobody changes it. */
final class AuditCalls {
    private final AuditLog log;

    AuditCalls(AuditLog log) {
        this.log = log;
    }

    List<Route> routes() {
        return List.of(Route.get(Route.API + "/admin/audit", Access.ADMIN, this::page));
    }

    private Answer page(Call call) {
        var before = Paging.number(call, "before");
        int limit = Paging.limit(call);
        var entries = log.before(before == null ? Long.MAX_VALUE : before, limit);
        var language = call.account().language();
        return Answer.ok(new All(
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
