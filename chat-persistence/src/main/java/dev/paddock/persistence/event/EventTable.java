package dev.paddock.persistence.event;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.domain.StateEvent;
import dev.paddock.persistence.sql.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The statements on {@code event_log}, and on {@code event_log_end}, whose one row is the lock of all that append. */
public final class EventTable {
    private EventTable() {}

    /**
     * Numbers and stores {@code events}. To be the last thing a transaction does: from here to its end no other gets a number, so
     * that numbers become visible in their order, and those of a transaction that rolls back are given again.
     */
    public static List<Numbered> append(Handle handle, List<StateEvent> events, Instant at) {
        var batch = handle.prepareBatch(
                "INSERT INTO event_log (number, happened_at, kind, body) VALUES (:number, :at, :kind, :body)");
        var texts = events.stream().map(EventCodec::body).toList(); // before the lock, which everybody waits for
        long number = take(handle, events.size());
        var numbered = new ArrayList<Numbered>(events.size());
        for (int i = 0; i < events.size(); i++, number++) {
            var event = events.get(i);
            numbered.add(new Numbered(number, at, event));
            batch.bind("number", number)
                    .bind("at", at)
                    .bind("kind", EventCodec.kind(event))
                    .bind("body", texts.get(i))
                    .add();
        }
        batch.execute();
        return numbered;
    }

    /** Takes that many numbers and the lock; returns the first. */
    private static long take(Handle handle, int count) {
        return handle.createUpdate("UPDATE event_log_end SET newest = newest + :count")
                        .bind("count", count)
                        .executeAndReturnGeneratedKeys("newest")
                        .mapTo(Long.class)
                        .one()
                - count
                + 1;
    }

    public static List<Row> after(Handle handle, long number, int limit) {
        return handle.createQuery("SELECT * FROM event_log WHERE number > :number ORDER BY number LIMIT :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> new Row(
                        row.getLong("number"),
                        Columns.instant(row, "happened_at"),
                        row.getString("kind"),
                        row.getString("body")))
                .list();
    }

    public static long newest(Handle handle) {
        return handle.createQuery("SELECT newest FROM event_log_end")
                .mapTo(Long.class)
                .one();
    }

    /** Writes a row as it is: a change that changes nothing. */
    public static void touch(Handle handle) {
        handle.execute("UPDATE event_log_end SET newest = newest");
    }

    /** An event as stored. */
    public record Row(long number, Instant at, String kind, String body) {}
}
