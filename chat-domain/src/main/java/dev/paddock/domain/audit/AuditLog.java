package dev.paddock.domain.audit;

import dev.paddock.domain.account.Person;
import java.time.Instant;
import java.util.List;

/** The record of what staff did, append-only. Implementations are safe for use by many threads and several nodes. */
public interface AuditLog {
    /**
     * Writes an entry down, chained to the one before; in the surrounding transaction, if there is one. Entries are numbered 1,
     * 2, 3 … without holes, whatever the concurrency.
     */
    void append(Instant at, Person actor, String action, String object, String outcome);

    /** Up to {@code limit} entries with a number below {@code before}, newest first. */
    List<Entry> before(long before, int limit);

    /** Up to {@code limit} entries with a number above {@code after}, ascending: for {@link VerifyAudit}. */
    List<Entry> after(long after, int limit);
}
