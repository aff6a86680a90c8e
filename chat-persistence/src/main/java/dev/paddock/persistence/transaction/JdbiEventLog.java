package dev.paddock.persistence.transaction;

import dev.paddock.domain.EventLog;
import dev.paddock.persistence.event.EventCodec;
import dev.paddock.persistence.event.EventTable;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The log of events, in the table {@code event_log}; {@link Database} appends to it at the end of each transaction. */
public final class JdbiEventLog implements EventLog {
    private static final int DELETED_AT_ONCE = 5_000;

    private final Database database;

    public JdbiEventLog(Database database) {
        this.database = database;
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        return database.read(handle -> EventTable.after(handle, number, limit)).stream()
                .flatMap(
                        row -> EventCodec.event(row.kind(), row.body())
                                .map(event -> new Numbered(row.number(), row.at(), event))
                                .stream())
                .toList();
    }

    @Override
    public long newest() {
        return database.read(EventTable::newest);
    }

    @Override
    public long oldestKept() {
        return database.read(handle -> handle.createQuery("""
                        SELECT COALESCE((SELECT MIN(number) FROM event_log), newest + 1) FROM event_log_end
                        """).mapTo(Long.class).one());
    }

    /** Always the first ones, so that what is kept has no holes although the clocks of two nodes may differ; in small portions. */
    @Override
    public void prune(Instant instant) {
        long end = firstSince(instant);
        boolean more = true;
        while (more) {
            more = database.change(handle -> deleteSome(handle, end)) > 0;
        }
    }

    private long firstSince(Instant instant) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COALESCE((SELECT MIN(number) FROM event_log WHERE happened_at >= :instant), newest + 1)
                        FROM event_log_end
                        """)
                .bind("instant", instant)
                .mapTo(Long.class)
                .one());
    }

    private static int deleteSome(Handle handle, long end) {
        return handle.createUpdate("""
                        DELETE FROM event_log
                        WHERE number < :end AND number < (SELECT MIN(number) FROM event_log) + :portion
                        """)
                .bind("end", end)
                .bind("portion", DELETED_AT_ONCE)
                .execute();
    }
}
