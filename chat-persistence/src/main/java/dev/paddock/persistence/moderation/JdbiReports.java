package dev.paddock.persistence.moderation;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.moderation.Report;
import dev.paddock.domain.moderation.Report.Verdict;
import dev.paddock.domain.moderation.ReportId;
import dev.paddock.domain.moderation.ReportReason;
import dev.paddock.domain.moderation.Reports;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports, in the table {@code reports}. */
public final class JdbiReports implements Reports {
    private static final String SELECT = """
            SELECT r.*, a.name, a.role, p.name AS reporter_name, p.role AS reporter_role
            FROM reports r LEFT JOIN accounts a ON a.id = r.author_id LEFT JOIN accounts p ON p.id = r.reporter_id
            """;
    private final Database database;

    public JdbiReports(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Report report) {
        var reason = report.reason();
        return database.change(handle -> handle.createUpdate("""
                                INSERT INTO reports (id, conversation_id, in_room, seq, body, author_id, posted_at,
                                    reporter_id, reason, reported_at)
                                VALUES (:id, :conversation, :inRoom, :seq, :body, :author, :postedAt,
                                    :reporter, :reason, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", report.id().value())
                        .bind("conversation", report.conversation().value())
                        .bind("inRoom", report.inRoom())
                        .bind("seq", report.seq())
                        .bind("body", report.text().value())
                        .bind("author", report.from().id().value())
                        .bind("postedAt", report.postedAt())
                        .bind("reporter", report.reporter().id().value())
                        .bindByType("reason", reason == null ? null : reason.value(), String.class)
                        .bind("at", report.at())
                        .execute()
                == 1);
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE r.id = :id")
                .bind("id", id.value())
                .map((row, context) -> report(row))
                .findOne());
    }

    @Override
    public List<Report> list(boolean open, @Nullable ReportId before, int limit) {
        var which = open ? "WHERE r.verdict IS NULL" : "WHERE r.verdict IS NOT NULL";
        var from = before == null ? "" : " AND r.number < (SELECT number FROM reports WHERE id = :before)";
        return database.read(handle -> {
            var query = handle.createQuery(SELECT + which + from + " ORDER BY r.number DESC LIMIT :limit")
                    .bind("limit", limit);
            return (before == null ? query : query.bind("before", before.value()))
                    .map((row, context) -> report(row))
                    .list();
        });
    }

    @Override
    public void close(ReportId id, Verdict verdict, UserId by, Instant at) {
        database.alter(handle -> handle.createUpdate(
                        "UPDATE reports SET verdict = :verdict, decided_by = :by, decided_at = :at WHERE id = :id")
                .bind("verdict", verdict.wireName())
                .bind("by", by.value())
                .bind("at", at)
                .bind("id", id.value())
                .execute());
    }

    @Override
    public List<ReportId> openOf(ConversationId conversation, long seq) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id FROM reports
                        WHERE conversation_id = :conversation AND seq = :seq AND verdict IS NULL ORDER BY number
                        """)
                .bind("conversation", conversation.value())
                .bind("seq", seq)
                .map((row, context) -> new ReportId(row.getString("id")))
                .list());
    }

    @Override
    public List<Report> by(UserId person) {
        return database.read(
                handle -> handle.createQuery(SELECT + "WHERE r.reporter_id = :person ORDER BY r.number DESC")
                        .bind("person", person.value())
                        .map((row, context) -> report(row))
                        .list());
    }

    @Override
    public void forgetReasons(UserId person) {
        database.alter(handle -> handle.createUpdate(
                        "UPDATE reports SET reason = NULL WHERE reporter_id = :person AND reason IS NOT NULL")
                .bind("person", person.value())
                .execute());
    }

    private static Report report(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Report(
                new ReportId(row.getString("id")),
                new ConversationId(row.getString("conversation_id")),
                row.getBoolean("in_room"),
                row.getLong("seq"),
                new MessageText(row.getString("body")),
                AccountRows.person(row, "author_id"),
                Columns.instant(row, "posted_at"),
                AccountRows.person(row, "reporter_id", "reporter_name", "reporter_role"),
                reason == null ? null : new ReportReason(reason),
                Columns.instant(row, "reported_at"),
                row.getString("verdict") == null ? null : Columns.named(Verdict.class, row, "verdict"));
    }
}
