package dev.paddock.app;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.shop.Chore;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hand that does the chores, each on a thread of its own, so that none waits for a slower one. Thread-safe. */
final class Housekeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final int PATIENCE_SECONDS = 3;

    private final BooleanSupplier isIts;
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(0, work -> {
        var worker = new Thread(work, "paddock-housekeeper");
        worker.setDaemon(true);
        return worker;
    });

    /**
     * A hand of one of the nodes.
     *
     * @param isIts whether it is up to this node, now, to do what one of them does
     */
    Housekeeper(BooleanSupplier isIts) {
        this.isIts = isIts;
    }

    /** Has {@code chore} done with its pauses, a first time after one of them. */
    synchronized void takeOn(Chore chore) {
        threads.setCorePoolSize(threads.getCorePoolSize() + 1);
        long pause = chore.period().toMillis();
        Future<?> running = threads.scheduleWithFixedDelay(() -> attempt(chore), pause, pause, TimeUnit.MILLISECONDS);
        LOG.debug("every {}: {}, as {}", chore.period(), chore.name(), running);
    }

    private void attempt(Chore chore) {
        if (!chore.everywhere() && !isIts.getAsBoolean()) {
            return;
        }
        try {
            chore.work().run();
        } catch (UnavailableException e) {
            LOG.debug("put off, the store is away: {}: {}", chore.name(), e.getMessage());
        } catch (RuntimeException | Error e) { // or it would never be called again
            LOG.error("a chore failed: {}", chore.name(), e);
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
