package dev.paddock.persistence.backup;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.database.Preparation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The new beginning of a store whose history was replaced: it forgets what no longer holds. */
public final class Renewal {
    /**
     * Tables that begin anew. Who was signed in may have been signed out since; the keyring holds the epoch, which must change,
     * and the key of access tokens, which somebody may have read in a backup. Only what can be made anew may be in the keyring.
     * The nodes of before are not those of now. Mails of then were sent since, and their tokens used.
     */
    static final Set<String> FORGOTTEN = Set.of(
            "sessions", "tickets", "mail_tokens", "mails", "keyring", "event_log", "nodes", "node_groups", "node_news");

    private static final String EVENTS_END = "event_log_end";

    private Renewal() {}

    /** Renews the store at {@code settings}, which must be there, and which nobody may have open. */
    public static void of(StoreSettings settings, Instant now) {
        var existing = Preparation.existing(settings);
        Preparation.of(existing);
        try (Handle handle = Jdbi.open(Preparation.connectionTo(existing))) {
            run(handle, Dialect.of(settings.url()), now);
        }
    }

    /** In a transaction of its own. */
    static void run(Handle handle, Dialect dialect, Instant now) {
        handle.useTransaction(each -> within(each, TableShape.names(each), now));
        dialect.force(handle);
    }

    /**
     * Forgets within a transaction, as far as there are such {@code tables}. Events get numbers from the clock on: higher than any
     * that a client has heard of in whichever history, so that it has to read everything again.
     */
    static void within(Handle handle, List<String> tables, Instant now) {
        FORGOTTEN.stream().filter(tables::contains).forEach(table -> handle.execute("DELETE FROM " + table));
        if (tables.contains(EVENTS_END)) {
            handle.createUpdate("UPDATE event_log_end SET newest = GREATEST(newest + 1, :now)")
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }
}
