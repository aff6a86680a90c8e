package dev.paddock.persistence;

import dev.paddock.persistence.connection.ServerLock;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.sql.Fault;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claim of one server to its database, so that there are never two. An embedded database is claimed by opening its file. One
 * elsewhere has a lock for it, which goes when this process does; a store that is opened under a claim whose lock was lost takes
 * nothing until the lock is back. Commands need no claim. Thread-safe.
 */
public final class ServerClaim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClaim.class);
    private static final long PERIOD_MILLIS = 1_000;
    private static final long FIRST_TRIES = 12;
    private static final long BETWEEN_TRIES_MILLIS = 250;

    /** That of whoever needs none. */
    static final ServerClaim NONE = new ServerClaim(() -> {});

    private final Runnable takenOver;
    private volatile boolean held = true;
    private volatile Runnable end = () -> {};

    private ServerClaim(Runnable takenOver) {
        this.takenOver = takenOver;
    }

    /**
     * Claims the database at {@code settings}; one whose server died a moment ago is waited for.
     *
     * @param takenOver run, on a thread of the claim's, if another server has the database after the lock was lost
     * @throws StoreUnreachableException if a server has it, or there is no database to be had
     */
    public static ServerClaim on(StoreSettings settings, Runnable takenOver) {
        var claim = new ServerClaim(takenOver);
        if (!Dialect.of(settings.url()).isEmbedded()) {
            claim.begin(new ServerLock(settings), settings);
        }
        return claim;
    }

    private void begin(ServerLock lock, StoreSettings settings) {
        try {
            for (int left = 1; !lock.take(); left++) {
                if (left == FIRST_TRIES) {
                    throw new StoreUnreachableException(
                            "The database at " + settings.shownUrl()
                                    + " has a server already, and takes one at a time: stop that one first",
                            null);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            }
        } catch (SQLException e) {
            throw new StoreUnreachableException(
                    "The database at " + settings.shownUrl() + " can't be claimed: " + Fault.name(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnreachableException("Interrupted while the database was claimed", e);
        }
        var thread = Executors.newSingleThreadScheduledExecutor(ServerClaim::thread);
        var unused = thread.scheduleWithFixedDelay(
                () -> look(lock, thread), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        end = () -> giveUp(lock, thread);
    }

    /** False while the lock is lost: then another server may be at work. */
    boolean isHeld() {
        return held;
    }

    private void look(ServerLock lock, ScheduledExecutorService thread) {
        try {
            if (held) {
                lock.check();
                return;
            }
        } catch (SQLException e) {
            held = false;
            LOG.warn("the claim to the database is lost ({}): nothing is taken until it is back", Fault.name(e));
        }
        try {
            if (lock.take()) {
                held = true;
                LOG.warn("the claim to the database is back");
            } else {
                thread.shutdown();
                takenOver.run();
            }
        } catch (SQLException | StoreUnreachableException e) { // the next look may succeed
            LOG.debug("the database can't be claimed yet ({})", Fault.name(e));
        }
    }

    /** The lock belongs to the thread; a look that hangs ends with its time limits, and with the process at the latest. */
    private static void giveUp(ServerLock lock, ScheduledExecutorService thread) {
        if (!thread.isShutdown()) {
            thread.execute(lock::close);
            thread.shutdown();
        }
    }

    @Override
    public void close() {
        end.run();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "paddock-claim");
        thread.setDaemon(true);
        return thread;
    }
}
