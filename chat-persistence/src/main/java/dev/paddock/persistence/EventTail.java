package dev.paddock.persistence;

import dev.paddock.domain.EventLog.Numbered;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/**
 * How far along the event log listeners were told, and their being told of the rest: each event once, in the order of the
 * numbers, whichever node it comes from. {@link #newestUntold} is for any thread, all else for the one whose turn it is to speak.
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

    /** Forgets having told of what came after {@code number}, which is gone, and whose numbers will be given again. */
    void goBackTo(long number) {
        told = Math.min(told, number);
    }

    /** Up to where there is more to tell, empty if all is told. What a commit left that was not forced yet is forced first. */
    OptionalLong newestUntold(SharedForce force) {
        return jdbi.withHandle(handle -> {
            long newest = EventTable.newest(handle);
            if (newest <= told) {
                return OptionalLong.empty();
            }
            force.force(handle);
            return OptionalLong.of(newest);
        });
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

    /** Tells of all up to {@code last}. */
    void tellUpTo(long last) {
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
