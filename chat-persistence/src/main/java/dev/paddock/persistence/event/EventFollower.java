package dev.paddock.persistence.event;

import dev.paddock.persistence.file.SharedForce;
import dev.paddock.persistence.sql.Fault;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A look every second for events in the log that were not published here: those of other nodes and of other programs. */
public final class EventFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFollower.class);
    private static final long PERIOD_MILLIS = 1_000;
    private static final long FAREWELL_SECONDS = 5;

    private final EventTail tail;
    private final Announcer announcer;
    private final SharedForce force;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(EventFollower::thread);

    public EventFollower(EventTail tail, Announcer announcer, SharedForce force) {
        this.tail = tail;
        this.announcer = announcer;
        this.force = force;
    }

    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks now, on the caller's thread. */
    public void look() {
        try {
            tail.newestUnpublished(force).ifPresent(announcer::catchUp);
        } catch (RuntimeException e) { // the next look may succeed
            LOG.debug("the event log can't be read ({})", Fault.name(e));
        }
    }

    /** Ends without interrupting, as a thread that is interrupted in the database does harm there. */
    @Override
    public void close() {
        thread.shutdown();
        awaitEnd(thread);
    }

    private static void awaitEnd(ExecutorService thread) {
        try {
            if (!thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the follower of the event log still waits for the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "paddock-event-log");
        thread.setDaemon(true);
        return thread;
    }
}
