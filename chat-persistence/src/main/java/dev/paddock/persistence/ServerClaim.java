package dev.paddock.persistence;

import dev.paddock.persistence.connection.ServerLock;
import dev.paddock.persistence.connection.ServerLock.Taking;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.node.NodeLease.Renewal;
import dev.paddock.persistence.sql.Fault;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claim of one server to its database, so that there are never two, or of one of the nodes that share it. An embedded database is claimed by
 * opening its file. One elsewhere has a lock for it, which goes when this process does; a store that is opened under a claim whose lock was lost takes
 * nothing until the lock is back. A node has a lease beside it, which is renewed each second. Commands need no claim. Thread-safe.
 */
public final class ServerClaim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClaim.class);
    private static final long PERIOD_MILLIS = 1_000;
    private static final long FIRST_TRIES = 12;
    private static final long BETWEEN_TRIES_MILLIS = 250;
    private static final long PATIENCE_SECONDS = 10;
    private static final long LEAVING_SECONDS = 2;

    /** That of whoever needs none. */
    static final ServerClaim NONE = new ServerClaim(NodeLease.NONE, () -> {});

    private final NodeLease lease;
    private final Runnable takenOver;
    private final List<Runnable> reaped = new CopyOnWriteArrayList<>();
    private volatile boolean held = true;
    private volatile Runnable join = () -> {};
    private volatile Runnable beat = () -> {};
    private volatile Consumer<Runnable> run = Runnable::run;
    private volatile Runnable end = () -> {};

    private ServerClaim(NodeLease lease, Runnable takenOver) {
        this.lease = lease;
        this.takenOver = takenOver;
    }

    /**
     * Claims the database at {@code settings} for a server that shares it with nobody; one whose server died a moment ago is waited for.
     *
     * @param takenOver run, on a thread of the claim's, if another server has the database after the lock was lost
     * @throws StoreUnreachableException if a server has it, or there is no database to be had
     */
    public static ServerClaim on(StoreSettings settings, Runnable takenOver) {
        var claim = new ServerClaim(NodeLease.NONE, takenOver);
        if (!Dialect.of(settings.url()).isEmbedded()) {
            claim.begin(new ServerLock(settings, null), settings, PERIOD_MILLIS);
        }
        return claim;
    }

    /**
     * Claims a share of the database at {@code settings}, which is no embedded one, for the node of that name.
     *
     * @param takenOver run, on a thread of the claim's, if a node of that name is alive after the lock was lost
     * @throws StoreUnreachableException if such a node is alive, or a server that shares with nobody, or there is no database to be had
     */
    public static ServerClaim ofNode(StoreSettings settings, String node, Runnable takenOver) {
        return ofNode(settings, node, takenOver, PERIOD_MILLIS);
    }

    /**
     * The same with a pause of {@code periodMillis} between two renewals.
     *
     * @param periodMillis 0 for no renewals but those by {@link #beat}
     */
    static ServerClaim ofNode(StoreSettings settings, String node, Runnable takenOver, long periodMillis) {
        if (Dialect.of(settings.url()).isEmbedded()) {
            throw new IllegalArgumentException("an embedded database has one server");
        }
        var claim = new ServerClaim(new NodeLease(node), takenOver);
        claim.begin(new ServerLock(settings, node), settings, periodMillis);
        return claim;
    }

    private void begin(ServerLock lock, StoreSettings settings, long periodMillis) {
        take(lock, settings);
        var thread = Executors.newSingleThreadScheduledExecutor(ServerClaim::thread);
        beat = () -> look(lock, thread);
        run = work -> await(thread, work);
        Runnable beats = () -> {
            if (periodMillis > 0) {
                var unused = thread.scheduleWithFixedDelay(beat, periodMillis, periodMillis, TimeUnit.MILLISECONDS);
            }
        };
        end = () -> giveUp(lock, thread);
        if (lease.isShared()) {
            join = () -> {
                await(thread, () -> join(lock, settings));
                beats.run();
            };
        } else {
            beats.run();
        }
    }

    private void take(ServerLock lock, StoreSettings settings) {
        try {
            for (int left = 1; ; left++) {
                var taking = lock.take();
                if (taking == Taking.TAKEN) {
                    return;
                }
                if (left == FIRST_TRIES) {
                    throw new StoreUnreachableException(
                            "The database at " + settings.shownUrl() + " " + reason(taking), null);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            }
        } catch (SQLException e) {
            throw unclaimed(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnreachableException("Interrupted while the database was claimed", e);
        }
    }

    private String reason(Taking taking) {
        return switch (taking) {
            case TAKEN -> throw new IllegalArgumentException("there is none");
            case HAS_A_SERVER ->
                lease.isShared()
                        ? "has a server already, with CHAT_NODES=1, which shares it with nobody: stop that one first"
                        : "has a server already, and takes one at a time: stop that one first";
            case HAS_NODES ->
                "has nodes already, with CHAT_NODES=many: stop them first, or set CHAT_NODES=many here as well";
            case HAS_THAT_NODE ->
                "has a node named " + lease.node()
                        + " already: stop that one first, or give this one another CHAT_NODE";
        };
    }

    private static StoreUnreachableException unclaimed(StoreSettings settings, SQLException e) {
        return new StoreUnreachableException(
                "The database at " + settings.shownUrl() + " can't be claimed: " + Fault.name(e), e);
    }

    /** Begins the life of the node, in tables that are there by now. */
    void join() {
        join.run();
    }

    private void join(ServerLock lock, StoreSettings settings) {
        try {
            lease.begin(lock.session());
            lease.renew(lock.session());
        } catch (SQLException e) {
            throw unclaimed(settings, e);
        }
    }

    /** Looks at the lock now, and renews the lease. */
    void beat() {
        run.accept(beat);
    }

    /** False while the lock is lost: then another server may be at work. */
    boolean isHeld() {
        return held;
    }

    NodeLease lease() {
        return lease;
    }

    /** Has {@code work} run, on the claim's thread, when another node took this one for dead. */
    void whenReaped(Runnable work) {
        reaped.add(work);
    }

    /** Has everybody who is connected here begin anew. */
    void startAnew() {
        reaped.forEach(ServerClaim::attempt);
    }

    private void look(ServerLock lock, ScheduledExecutorService thread) {
        try {
            if (held) {
                keep(lock);
                return;
            }
        } catch (SQLException e) {
            held = false;
            LOG.warn("the claim to the database is lost ({}): nothing is taken until it is back", Fault.name(e));
        }
        try {
            if (lock.take() == Taking.TAKEN) {
                held = true;
                LOG.warn("the claim to the database is back");
                keep(lock);
            } else {
                thread.shutdown();
                takenOver.run();
            }
        } catch (SQLException | StoreUnreachableException e) { // the next look may succeed
            LOG.debug("the database can't be claimed yet ({})", Fault.name(e));
        }
    }

    private void keep(ServerLock lock) throws SQLException {
        if (!lease.isShared()) {
            lock.check();
            return;
        }
        var renewal = lease.renew(lock.session());
        if (renewal != Renewal.LASTED) {
            LOG.warn(
                    "the lease of {} had run out{}; it goes on as {}",
                    lease.node(),
                    renewal == Renewal.REAPED ? ", and another node took its people for gone" : "",
                    lease);
        }
        if (renewal == Renewal.REAPED) {
            startAnew();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // the lease has to be renewed all the same
            LOG.error("what a dead node has to do failed", e);
        }
    }

    /** The lock belongs to the thread; a look that hangs ends with its time limits, and with the process at the latest. */
    private void giveUp(ServerLock lock, ScheduledExecutorService thread) {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                leave(lock);
                lock.close();
            });
            thread.shutdown();
            awaitLeave(thread);
        }
    }

    /** The process may end right after this, and with it the work of its threads. */
    private void awaitLeave(ScheduledExecutorService thread) {
        try {
            if (lease.isShared() && !thread.awaitTermination(LEAVING_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("the lease is not given up yet, and runs out by itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(ServerLock lock) {
        try {
            if (lease.isShared()) {
                lease.giveUp(lock.session());
            }
        } catch (SQLException e) { // then it runs out
            LOG.debug("the lease can't be given up ({})", Fault.name(e));
        }
    }

    private static void await(ScheduledExecutorService thread, Runnable work) {
        try {
            thread.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new StoreUnreachableException("The database took too long to be claimed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnreachableException("Interrupted while the database was claimed", e);
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
