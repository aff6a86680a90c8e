package dev.paddock.persistence.audit;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.audit.AuditLog;
import dev.paddock.domain.audit.Entry;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The audit log, in the table {@code audit_entries}. The one row of {@code audit_end} is locked from an entry's number to the end
 * of its transaction, which gives a chain without holes.
 *
 * <p>The database refuses to change, delete or truncate entries: on both kinds by a trigger (on H2 against truncation by a
 * foreign key), and on PostgreSQL also by taking these privileges from the role that made the table. That stops every mistake of
 * this program and whoever can only make it run other statements than it meant to. It does not stop somebody who may change
 * the schema, as the owner of a table may on any database, and with H2 everybody who can open the file: against them there is
 * the chain, and on PostgreSQL the possibility to have another role own the table.
 */
public final class JdbiAuditLog implements AuditLog {
    private static final String ENTRIES = """
            SELECT e.number, e.acted_at, e.actor_id, e.action, e.object, e.outcome, e.change, e.hash, a.name, a.role
            FROM audit_entries e LEFT JOIN accounts a ON a.id = e.actor_id
            """;

    /** The newest entry's number and hash. */
    private record End(long number, String hash) {}

    private final Database database;

    public JdbiAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(
            Instant at, Person actor, String action, String object, String outcome, @Nullable String change) {
        database.alter(handle -> {
            var end = lockEnd(handle);
            var entry = follow(end, at, actor, action, object, outcome, change);
            insert(handle, entry);
            handle.createUpdate("UPDATE audit_end SET newest = :number, hash = :hash")
                    .bind("number", entry.number())
                    .bind("hash", entry.hash())
                    .execute();
        });
    }

    @Override
    public List<Entry> find(Filter filter, long before, int limit) {
        return database.read(handle -> {
            var query = handle.createQuery(ENTRIES + "WHERE e.number < :bound" + conditions(filter)
                            + " ORDER BY e.number DESC LIMIT :limit")
                    .bind("bound", before)
                    .bind("limit", limit);
            bind(query, filter);
            return query.map((row, context) -> entry(row)).list();
        });
    }

    private static String conditions(Filter filter) {
        return (filter.actor() == null ? "" : " AND e.actor_id = :actor")
                + (filter.action() == null ? "" : " AND (e.action = :action OR e.action LIKE :actions)")
                + (filter.from() == null ? "" : " AND e.acted_at >= :from")
                + (filter.until() == null ? "" : " AND e.acted_at < :until");
    }

    private static void bind(Query query, Filter filter) {
        var actor = filter.actor();
        var action = filter.action();
        if (actor != null) {
            query.bind("actor", actor.value());
        }
        if (action != null) {
            query.bind("action", action).bind("actions", action + ".%");
        }
        if (filter.from() != null) {
            query.bind("from", filter.from());
        }
        if (filter.until() != null) {
            query.bind("until", filter.until());
        }
    }

    @Override
    public List<Entry> after(long after, int limit) {
        return page("WHERE e.number > :bound ORDER BY e.number", after, limit);
    }

    private List<Entry> page(String range, long bound, int limit) {
        return database.read(handle -> handle.createQuery(ENTRIES + range + " LIMIT :limit")
                .bind("bound", bound)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static End lockEnd(Handle handle) {
        return handle.createQuery("SELECT newest, hash FROM audit_end FOR UPDATE")
                .map((row, context) -> new End(row.getLong("newest"), row.getString("hash")))
                .one();
    }

    /** The next entry in the very form in which it can be stored: the hash must still be right when it is read again. */
    private static Entry follow(
            End end, Instant at, Person actor, String action, String object, String outcome, @Nullable String change) {
        long number = end.number() + 1;
        var stored = at.truncatedTo(ChronoUnit.MILLIS);
        String storable = Columns.storable(object);
        String said = change == null ? null : Columns.storable(change);
        String hash = Entry.hashAfter(end.hash(), number, stored, actor.id().value(), action, storable, outcome, said);
        return new Entry(number, stored, actor, action, storable, outcome, said, hash);
    }

    private static void insert(Handle handle, Entry entry) {
        handle.createUpdate("""
                        INSERT INTO audit_entries (number, acted_at, actor_id, action, object, outcome, change, hash)
                        VALUES (:number, :at, :actor, :action, :object, :outcome, :change, :hash)
                        """)
                .bind("number", entry.number())
                .bind("at", entry.at())
                .bind("actor", entry.actor().id().value())
                .bind("action", entry.action())
                .bind("object", entry.object())
                .bind("outcome", entry.outcome())
                .bindByType("change", entry.change(), String.class)
                .bind("hash", entry.hash())
                .execute();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                Columns.instant(row, "acted_at"),
                AccountRows.person(row, "actor_id"),
                row.getString("action"),
                row.getString("object"),
                row.getString("outcome"),
                row.getString("change"),
                row.getString("hash"));
    }
}
