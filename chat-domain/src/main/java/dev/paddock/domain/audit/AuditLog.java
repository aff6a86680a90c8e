package dev.paddock.domain.audit;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of what staff did, append-only. Implementations are safe for use by many threads and several nodes. */
public interface AuditLog {
    /**
     * Writes an entry down, chained to the one before; in the surrounding transaction, if there is one. Entries are numbered 1,
     * 2, 3 … without holes, whatever the concurrency.
     */
    void append(Instant at, Person actor, String action, String object, String outcome, @Nullable String change);

    /** {@link #append(Instant, Person, String, String, String, String)} of what changed nothing that is worth saying. */
    default void append(Instant at, Person actor, String action, String object, String outcome) {
        append(at, actor, action, object, outcome, null);
    }

    /** Up to {@code limit} entries with a number below {@code before} that {@code filter} lets through, newest first. */
    List<Entry> find(Filter filter, long before, int limit);

    /** {@link #find} of all. */
    default List<Entry> before(long before, int limit) {
        return find(Filter.NONE, before, limit);
    }

    /** Up to {@code limit} entries with a number above {@code after}, ascending: for {@link VerifyAudit}. */
    List<Entry> after(long after, int limit);

    /**
     * Which entries are looked for; what is null does not matter.
     *
     * @param action the whole of it, or its beginning up to a dot
     * @param until exclusive
     */
    record Filter(
            @Nullable UserId actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static final Filter NONE = new Filter(null, null, null, null);

        /** Whether {@code entry} is looked for. */
        public boolean lets(Entry entry) {
            return (actor == null || actor.equals(entry.actor().id()))
                    && (action == null
                            || entry.action().equals(action)
                            || entry.action().startsWith(action + "."))
                    && (from == null || !entry.at().isBefore(from))
                    && (until == null || entry.at().isBefore(until));
        }
    }
}
