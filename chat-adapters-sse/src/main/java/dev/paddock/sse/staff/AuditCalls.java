package dev.paddock.sse.staff;

import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.Checked;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.audit.AuditLog;
import dev.paddock.domain.audit.Change;
import dev.paddock.domain.audit.ReadAudit;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.Paging;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** REST calls by which admins read the audit log; nobody changes it. */
public final class AuditCalls {
    private static final Pattern ACTION = Pattern.compile("[a-z.-]{1,64}");
    private static final int LONGEST_ID = 64;

    private final ReadAudit audit;

    public AuditCalls(ReadAudit audit) {
        this.audit = audit;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.get(HttpRoute.API + "/admin/audit", Access.ADMIN, this::page));
    }

    private HttpAnswer page(Call call) {
        var before = Paging.number(call, "before");
        int limit = Paging.limit(call);
        var filter = new AuditLog.Filter(
                call.query("actor", AuditCalls::actor),
                call.query("action", AuditCalls::action),
                call.query("from", AuditCalls::instant),
                call.query("until", AuditCalls::instant));
        var lines = audit.find(filter, before == null ? Long.MAX_VALUE : before, limit);
        var language = call.account().language();
        return HttpAnswer.ok(
                new All(lines.stream().map(line -> EntryView.of(line, language)).toList()));
    }

    private static Checked<UserId> actor(String raw) {
        return raw.isEmpty() || raw.length() > LONGEST_ID
                ? Checked.invalidValue("The actor is the id of a person.")
                : Checked.valid(new UserId(raw));
    }

    private static Checked<String> action(String raw) {
        return ACTION.matcher(raw).matches()
                ? Checked.valid(raw)
                : Checked.invalidValue("The action is one as the log has it, or its beginning up to a dot.");
    }

    private static Checked<Instant> instant(String raw) {
        try {
            return Checked.valid(Instant.parse(raw));
        } catch (DateTimeParseException e) {
            return Checked.invalidValue("A time such as 2026-11-23T09:30:00Z is needed.");
        }
    }

    private record All(List<EntryView> entries) {}

    private record EntryView(
            String id,
            String at,
            Shape actor,
            String action,
            String object,
            @Nullable Shape person,
            @Nullable String thing,
            @Nullable List<Change> changes,
            String outcome,
            String hash) {
        static EntryView of(ReadAudit.Line line, Language reader) {
            var entry = line.entry();
            var person = line.about().person();
            var changes = entry.changes();
            return new EntryView(
                    Long.toString(entry.number()),
                    entry.at().toString(),
                    PersonShape.of(entry.actor(), reader),
                    entry.action(),
                    entry.object(),
                    person == null ? null : PersonShape.of(person, reader),
                    line.about().thing(),
                    changes.isEmpty() ? null : changes,
                    entry.outcome(),
                    entry.hash());
        }
    }
}
