package dev.paddock.app;

import dev.paddock.domain.UnavailableException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who does what has to be done again and again, on threads of their own. Thread-safe. */
final class Housekeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final int THREADS = 2;
    private static final int PATIENCE_SECONDS = 3;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, work -> {
        var worker = new Thread(work, "paddock-housekeeper");
        worker.setDaemon(true);
        return worker;
    });

    /** Has {@code work} done every so often, a first time after that pause. */
    void every(int pause, TimeUnit unit, Runnable work) {
        Future<?> running = threads.scheduleWithFixedDelay(() -> attempt(work), pause, pause, unit);
        LOG.debug("every {} {}: {}", pause, unit, running);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (UnavailableException e) {
            LOG.debug("put off, the store is away: {}", e.getMessage());
        } catch (RuntimeException e) { // or it would never be called again
            LOG.error("housekeeping failed", e);
        }
    }

    /** Lets work that was begun come to its end: it may be in the middle of a transaction. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("housekeeping did not end within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
