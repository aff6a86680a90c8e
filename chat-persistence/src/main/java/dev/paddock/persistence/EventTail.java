package dev.paddock.persistence;

import dev.paddock.domain.EventLog.Numbered;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * How far along the event log listeners were told, and their being told of the rest: each event once, in the order of the
 * numbers, whichever node it comes from. {@link #isBehind} is for any thread, all else for the one whose turn it is to speak.
 */
final class EventTail {
    private static final int PAGE = 500;

    private final Jdbi jdbi;
    private final Listeners listeners;
    private volatile long told;

    EventTail(Jdbi jdbi, Listeners listeners) {
        this.jdbi = jdbi;
        this.listeners = listeners;
    }

    /** Takes what happened up to {@code number} for told. */
    void startAfter(long number) {
        told = number;
    }

    /** Whether there is more to tell; asks the database. */
    boolean isBehind() {
        return jdbi.withHandle(EventTable::newest) > told;
    }

    /**
     * Tells of {@code event} and of all before it that were not told yet, and never of one a second time. Those before it are
     * another node's, or told by the follower already; as their numbers are smaller, they are committed.
     */
    void tell(Numbered event) {
        if (event.number() > told + 1) {
            tellUpTo(event.number() - 1);
        }
        tellNext(event.number(), new News.Logged(event));
    }

    /** Tells of all there is. */
    void tellRest() {
        tellUpTo(Long.MAX_VALUE);
    }

    private void tellUpTo(long last) {
        List<EventTable.Row> page;
        do {
            page = jdbi.withHandle(handle -> EventTable.after(handle, told, PAGE));
            page.stream().filter(row -> row.number() <= last).forEach(this::tell);
        } while (page.size() == PAGE && told < last);
    }

    /** An event of a kind that only newer versions know is passed over. */
    private void tell(EventTable.Row row) {
        var event = EventCodec.event(row.kind(), row.body());
        if (event.isPresent()) {
            tellNext(row.number(), new News.Logged(new Numbered(row.number(), row.at(), event.get())));
        } else {
            told = Math.max(told, row.number());
        }
    }

    private void tellNext(long number, News news) {
        if (number > told) {
            told = number;
            listeners.tell(news);
        }
    }
}
