package dev.paddock.persistence.node;

import dev.paddock.persistence.sql.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch that a node keeps over what others stored: whenever the doorbell rings, and every second, it looks at each place where something may be.
 * What this node left for the others it forgets after some minutes, once all have had the time to read it many times over. Thread-safe.
 */
public final class NodeWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);
    private static final long PERIOD_MILLIS = 1_000;
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(1_800);
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MINUTES_KEPT = 10;
    private static final long FAREWELL_MILLIS = 3_000;

    private final Doorbell doorbell;
    private final NodeLease lease;
    private final Jdbi jdbi;
    private final List<Runnable> looks;
    private final Thread thread = new Thread(this::watch, "paddock-nodes");
    private final Deque<Kept> kept = new ArrayDeque<>(); // the thread's, as is what follows
    private long keptAt = System.nanoTime();
    private volatile long lookedAt = System.nanoTime();
    private volatile boolean closing;

    /** The numbers up to which this node had left something at a time. */
    private record Kept(long epoch, long groups, long news) {}

    public NodeWatch(Doorbell doorbell, NodeLease lease, Jdbi jdbi, List<Runnable> looks) {
        this.doorbell = doorbell;
        this.lease = lease;
        this.jdbi = jdbi;
        this.looks = List.copyOf(looks);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Whether what others changed until a moment ago is known here: what is remembered may be gone by. */
    public boolean isUpToDate() {
        return System.nanoTime() - lookedAt < FRESH_NANOS;
    }

    private void watch() {
        while (!closing) {
            try {
                doorbell.await(PERIOD_MILLIS);
                look();
                forget();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) { // the next look may succeed
                LOG.debug("what other nodes stored can't be read ({})", Fault.name(e), e);
            }
        }
    }

    private void look() {
        long began = System.nanoTime();
        looks.forEach(Runnable::run);
        lookedAt = began;
    }

    private void forget() {
        long now = System.nanoTime();
        if (now - keptAt < MINUTE_NANOS) {
            return;
        }
        keptAt = now;
        long epoch = lease.epoch();
        jdbi.useHandle(handle -> {
            kept.add(new Kept(
                    epoch,
                    NodeRows.GROUPS.ends(handle).getOrDefault(epoch, 0L),
                    NodeRows.NEWS.ends(handle).getOrDefault(epoch, 0L)));
            if (kept.size() > MINUTES_KEPT) {
                var old = kept.remove();
                NodeRows.GROUPS.forget(handle, old.epoch(), old.groups());
                NodeRows.NEWS.forget(handle, old.epoch(), old.news());
                handle.execute("DELETE FROM nodes WHERE ended_at < clock_timestamp() - INTERVAL '1 hour'");
            }
        });
    }

    /** Ends without interrupting, as a thread that is interrupted in the database does harm there. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        doorbell.close();
    }
}
