package dev.paddock.persistence.backup;

import dev.paddock.domain.audit.Entry;
import dev.paddock.persistence.sql.Columns;
import org.jdbi.v3.core.Handle;

/**
 * The audit log's chain as it stands in a database that need not have today's tables.
 *
 * @param brokenAt the number of the first entry that is missing or not as it was written, 0 if there is none
 */
record AuditChain(long entries, String newestHash, long brokenAt) {
    private static final AuditChain NONE = new AuditChain(0, Entry.GENESIS, 0);

    static AuditChain in(Handle handle) {
        if (!TableShape.names(handle).contains("audit_entries")) {
            return NONE;
        }
        boolean said = saysWhatChanged(handle);
        return handle.createQuery("SELECT * FROM audit_entries ORDER BY number")
                .setFetchSize(1_000)
                .scanResultSet((rows, context) -> {
                    var chain = NONE;
                    try (var all = rows.get()) {
                        while (chain.brokenAt == 0 && all.next()) {
                            chain = chain.with(
                                    all.getLong("number"),
                                    all.getString("hash"),
                                    Entry.hashAfter(
                                            chain.newestHash,
                                            all.getLong("number"),
                                            Columns.instant(all, "acted_at"),
                                            all.getString("actor_id"),
                                            all.getString("action"),
                                            all.getString("object"),
                                            all.getString("outcome"),
                                            said ? all.getString("change") : null));
                        }
                    }
                    return chain;
                });
    }

    private static boolean saysWhatChanged(Handle handle) {
        return TableShape.all(handle).stream()
                .filter(table -> table.name().equals("audit_entries"))
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.name().equals("change"));
    }

    private AuditChain with(long number, String hash, String expected) {
        return number == entries + 1 && hash.equals(expected)
                ? new AuditChain(number, hash, 0)
                : new AuditChain(entries, newestHash, entries + 1);
    }
}
