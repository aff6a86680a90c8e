package dev.paddock.domain.audit;

import dev.paddock.domain.account.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff did, append-only. Implementations are safe for use by many threads and several nodes. */
public interface AuditLog {
    /** Writes an entry down, chained to the one before; in the surrounding transaction, if there is one. */
    void append(Instant at, Person actor, String action, String object, String outcome);

    /** Up to {@code limit} entries with a number below {@code before}, newest first. */
    List<Entry> before(long before, int limit);

    /** The first entry, in order of numbers, that is not as it was written or not where it belongs; empty if all are. */
    Optional<Entry> firstBroken();
}
