package dev.paddock.domain.moderation;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.moderation.Report.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports in memory. */
public final class InMemoryReports implements Reports {
    private record Row(long number, Report report) {}

    private final InMemoryTable<ReportId, Row> rows;
    private final InMemoryTransactions transactions;
    private final InMemoryAccounts accounts;

    public InMemoryReports(InMemoryTransactions transactions, InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
        this.accounts = accounts;
    }

    @Override
    public boolean add(Report report) {
        return transactions.run(() -> {
            if (newestFirst().anyMatch(other -> isSame(other, report))) {
                return false;
            }
            rows.put(
                    report.id(),
                    new Row(1 + rows.all().mapToLong(Row::number).max().orElse(0), report));
            return true;
        });
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return rows.find(id).map(Row::report).map(this::asOfToday);
    }

    @Override
    public List<Report> list(boolean open, @Nullable ReportId before, int limit) {
        return transactions.run(() -> {
            long below = before == null
                    ? Long.MAX_VALUE
                    : rows.find(before).map(Row::number).orElse(0L);
            return rows.all()
                    .filter(row -> row.number() < below && row.report().isOpen() == open)
                    .sorted(Comparator.comparing(Row::number).reversed())
                    .limit(limit)
                    .map(Row::report)
                    .map(this::asOfToday)
                    .toList();
        });
    }

    @Override
    public void close(ReportId id, Verdict verdict, UserId by, Instant at) {
        change(id, report -> with(report, report.reason(), verdict));
    }

    @Override
    public List<ReportId> openOf(ConversationId conversation, long seq) {
        return newestFirst()
                .filter(report -> report.isOpen()
                        && report.seq() == seq
                        && report.conversation().equals(conversation))
                .map(Report::id)
                .toList();
    }

    @Override
    public List<Report> by(UserId person) {
        return newestFirst()
                .filter(report -> report.reporter().id().equals(person))
                .map(this::asOfToday)
                .toList();
    }

    @Override
    public void forgetReasons(UserId person) {
        by(person).forEach(made -> change(made.id(), report -> with(report, null, report.verdict())));
    }

    /** Forgets the reports of messages that were posted before {@code instant}. */
    public void forget(Instant instant) {
        rows.removeIf(row -> row.getValue().report().postedAt().isBefore(instant));
    }

    private Stream<Report> newestFirst() {
        return rows.all().sorted(Comparator.comparing(Row::number).reversed()).map(Row::report);
    }

    private void change(ReportId id, java.util.function.UnaryOperator<Report> change) {
        transactions.run(() ->
                rows.find(id).ifPresent(row -> rows.put(id, new Row(row.number(), change.apply(row.report())))));
    }

    private static boolean isSame(Report one, Report other) {
        return one.conversation().equals(other.conversation())
                && one.seq() == other.seq()
                && one.reporter().id().equals(other.reporter().id());
    }

    private static Report with(Report report, @Nullable ReportReason reason, @Nullable Verdict verdict) {
        return new Report(
                report.id(),
                report.conversation(),
                report.inRoom(),
                report.seq(),
                report.text(),
                report.from(),
                report.postedAt(),
                report.reporter(),
                reason,
                report.at(),
                verdict);
    }

    private Report asOfToday(Report report) {
        return new Report(
                report.id(),
                report.conversation(),
                report.inRoom(),
                report.seq(),
                report.text(),
                accounts.person(report.from().id()),
                report.postedAt(),
                accounts.person(report.reporter().id()),
                report.reason(),
                report.at(),
                report.verdict());
    }
}
