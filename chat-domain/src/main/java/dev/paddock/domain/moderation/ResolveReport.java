package dev.paddock.domain.moderation;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ModerateMessages;
import dev.paddock.domain.moderation.Report.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading what was reported, and deciding it. */
public final class ResolveReport {
    private final Reports reports;
    private final ModerateMessages messages;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public ResolveReport(
            Reports reports,
            ModerateMessages messages,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.reports = reports;
        this.messages = messages;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Up to {@code limit} reports that are open or not, newest first, those after {@code before}. */
    public List<Report> list(boolean open, @Nullable ReportId before, int limit) {
        return reports.list(open, before, limit);
    }

    public Optional<Report> find(ReportId id) {
        return reports.find(id);
    }

    /** Decides a report. Who removes the message has decided all that were made of it. */
    public ResolveOutcome resolve(UserId by, ReportId id, Verdict verdict) {
        return transactions.run(() -> {
            var report = reports.find(id).orElse(null);
            if (report == null) {
                return new ResolveOutcome.NoSuchReport();
            }
            if (verdict == Verdict.REMOVE) {
                messages.removeReported(by, report.conversation(), report.seq());
            }
            close(by, id, verdict);
            if (verdict == Verdict.REMOVE) {
                reports.openOf(report.conversation(), report.seq()).forEach(other -> close(by, other, verdict));
            }
            return new ResolveOutcome.Resolved(report);
        });
    }

    private void close(UserId by, ReportId id, Verdict verdict) {
        reports.close(id, verdict, by, clock.instant());
        events.append(new ReportEvent.ReportChanged(id));
    }
}
