package dev.paddock.persistence.staff;

import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.staff.Statistics;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts of what happened, from the tables it is kept in; an index by time stands behind each of these queries. */
public final class JdbiStatistics implements Statistics {
    private static final String WAITS = """
            SELECT r.since, r.decided_at, r.advisor_id, a.name, a.role
            FROM advice_requests r LEFT JOIN accounts a ON a.id = r.advisor_id
            WHERE r.decided_at >= :from AND r.decided_at < :until AND r.status IN ('accepted', 'done')
                AND r.left_text IS NULL
            ORDER BY r.decided_at, r.arrival
            """;
    private static final String RATINGS = """
            SELECT t.rated_at, t.score, r.advisor_id, a.name, a.role
            FROM ratings t JOIN advice_requests r ON r.id = t.request_id LEFT JOIN accounts a ON a.id = r.advisor_id
            WHERE t.rated_at >= :from AND t.rated_at < :until
            ORDER BY t.rated_at, t.request_id
            """;
    private static final String CHATS =
            "SELECT COUNT(*) FROM conversations WHERE kind = 'advice' AND opened_at >= :from AND opened_at < :until";
    private static final String MESSAGES =
            "SELECT COALESCE(SUM(messages), 0) FROM message_groups WHERE posted_at >= :from AND posted_at < :until";
    private static final String BY_MINUTE = """
            SELECT DATE_TRUNC('minute', posted_at) AS at_minute, SUM(messages) AS posted FROM message_groups
            WHERE posted_at >= :from AND posted_at < :until GROUP BY DATE_TRUNC('minute', posted_at)
            ORDER BY at_minute
            """;
    private static final String BOOKED = """
            SELECT dealership, category, COUNT(*) AS booked FROM bookings
            WHERE starts_at >= :from AND starts_at < :until GROUP BY dealership, category
            """;

    private final Database database;

    public JdbiStatistics(Database database) {
        this.database = database;
    }

    @Override
    public List<Wait> waits(Instant from, Instant until) {
        return database.read(handle -> within(handle, WAITS, from, until)
                .map((row, context) -> wait(row))
                .list());
    }

    @Override
    public int chats(Instant from, Instant until) {
        return database.read(handle ->
                within(handle, CHATS, from, until).mapTo(Integer.class).one());
    }

    @Override
    public long messages(Instant from, Instant until) {
        return database.read(handle ->
                within(handle, MESSAGES, from, until).mapTo(Long.class).one());
    }

    @Override
    public List<Minute> messagesByMinute(Instant from, Instant until) {
        return database.read(handle -> within(handle, BY_MINUTE, from, until)
                .map((row, context) -> new Minute(Columns.instant(row, "at_minute"), row.getLong("posted")))
                .list());
    }

    @Override
    public Map<CalendarId, Integer> booked(Instant from, Instant until) {
        return database.read(handle -> within(handle, BOOKED, from, until)
                .reduceResultSet(new HashMap<CalendarId, Integer>(), (counts, row, context) -> {
                    var id = new CalendarId(
                            new DealerId(row.getString("dealership")), Columns.named(Category.class, row, "category"));
                    counts.put(id, row.getInt("booked"));
                    return counts;
                }));
    }

    @Override
    public List<Rated> ratings(Instant from, Instant until) {
        return database.read(handle -> within(handle, RATINGS, from, until)
                .map((row, context) -> new Rated(
                        Columns.instant(row, "rated_at"),
                        row.getInt("score"),
                        row.getString("advisor_id") == null ? null : AccountRows.person(row, "advisor_id")))
                .list());
    }

    private static Query within(Handle handle, String query, Instant from, Instant until) {
        return handle.createQuery(query).bind("from", from).bind("until", until);
    }

    private static Wait wait(ResultSet row) throws SQLException {
        var acceptedAt = Columns.instant(row, "decided_at");
        return new Wait(
                acceptedAt,
                Duration.between(Columns.instant(row, "since"), acceptedAt),
                AccountRows.person(row, "advisor_id"));
    }
}
