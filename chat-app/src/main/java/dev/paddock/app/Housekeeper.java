package dev.paddock.app;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Housekeeping;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who tidies up every few minutes, on a thread of its own. */
final class Housekeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final int MINUTES = 5;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var worker = new Thread(work, "paddock-housekeeper");
        worker.setDaemon(true);
        return worker;
    });

    Housekeeper(Housekeeping housekeeping) {
        var running = thread.scheduleWithFixedDelay(() -> tidyUp(housekeeping), MINUTES, MINUTES, TimeUnit.MINUTES);
        LOG.debug("tidying up: {}", running);
    }

    private static void tidyUp(Housekeeping housekeeping) {
        try {
            housekeeping.tidyUp();
        } catch (UnavailableException e) {
            LOG.info("not tidied up, the store is away: {}", e.getMessage());
        } catch (RuntimeException e) { // or it would never be called again
            LOG.error("tidying up failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
