package dev.paddock.persistence.event;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.persistence.file.SharedForce;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/**
 * The end of the event log as far as listeners heard of it, and the publishing of the rest: each event once, in the order of the
 * numbers, whichever node it comes from. {@link #newestUnpublished} is for any thread, all else for the one whose turn it is.
 */
public final class EventTail {
    private static final int PAGE = 500;

    private final Jdbi jdbi;
    private final Listeners listeners;
    private final Runnable before;
    private volatile long published;

    /**
     * The end of the log in {@code jdbi}.
     *
     * @param before run before events of other nodes are published: what messages they stored earlier is to be heard earlier
     */
    public EventTail(Jdbi jdbi, Listeners listeners, Runnable before) {
        this.jdbi = jdbi;
        this.listeners = listeners;
        this.before = before;
    }

    /** Takes what happened up to {@code number} for published. */
    void startAfter(long number) {
        published = number;
    }

    /** Forgets having published what came after {@code number}, which is gone, and whose numbers will be given again. */
    void goBackTo(long number) {
        published = Math.min(published, number);
    }

    /** The number of the newest event if it was not published yet. What a commit left that was not forced yet is forced first. */
    OptionalLong newestUnpublished(SharedForce force) {
        return jdbi.withHandle(handle -> {
            long newest = EventTable.newest(handle);
            if (newest <= published) {
                return OptionalLong.empty();
            }
            force.force(handle);
            return OptionalLong.of(newest);
        });
    }

    /**
     * Publishes {@code event} and all before it that were not published yet, and never one a second time. Those before it are
     * another node's, or published by the follower already; as their numbers are smaller, they are committed.
     */
    void publish(Numbered event) {
        if (event.number() > published + 1) {
            publishUpTo(event.number() - 1);
        }
        publishNext(event.number(), new News.Logged(event));
    }

    /** Publishes all up to {@code last}. */
    void publishUpTo(long last) {
        List<EventTable.Row> page;
        do {
            page = jdbi.withHandle(handle -> EventTable.after(handle, published, PAGE));
            if (!page.isEmpty()) {
                before.run();
            }
            page.stream().filter(row -> row.number() <= last).forEach(this::publish);
        } while (page.size() == PAGE && published < last);
    }

    /** An event of a kind that only newer versions know is passed over. */
    private void publish(EventTable.Row row) {
        var event = EventCodec.event(row.kind(), row.body());
        if (event.isPresent()) {
            publishNext(row.number(), new News.Logged(new Numbered(row.number(), row.at(), event.get())));
        } else {
            published = Math.max(published, row.number());
        }
    }

    private void publishNext(long number, News news) {
        if (number > published) {
            published = number;
            listeners.publish(news);
        }
    }
}
