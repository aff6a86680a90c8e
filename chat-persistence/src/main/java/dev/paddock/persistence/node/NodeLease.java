package dev.paddock.persistence.node;

import dev.paddock.domain.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * The lease by which a node that shares the database with others counts as alive: it lasts five seconds by the database's clock and is renewed each
 * second. A node whose lease ran out is taken for dead by any other one, and its people for gone. So whoever writes for a node who is connected to it
 * (presence, seats, desks) does so under its lease, by {@link #fence} in the same transaction: a node that slept past its lease writes nothing until
 * it has begun a new life, under another epoch. Thread-safe; the methods that take a connection of its own are for one thread.
 */
public final class NodeLease {
    private static final String ALONE = "only";
    private static final long ELDEST_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** That of a server that shares its database with nobody, which needs none: it is never over. */
    public static final NodeLease NONE = new NodeLease(ALONE);

    private final String node;
    private volatile long epoch;
    private volatile boolean eldest;
    private volatile long eldestSince;

    public NodeLease(String node) {
        this.node = node;
    }

    /** What came of a look at the lease. */
    public enum Renewal {
        /** It lasts. */
        LASTED,
        /** It had run out, and nobody took the node for dead: all goes on under another epoch. */
        BEGUN_ANEW,
        /** It had run out, and another node took this one for dead: nobody counts as connected to it any more. */
        REAPED
    }

    /** The name of the node. */
    public String node() {
        return node;
    }

    /** Whether the database may have other nodes. */
    public boolean isShared() {
        return this != NONE;
    }

    /** What the node writes under now: another number for each of its lives, and of no other node. */
    public long epoch() {
        return epoch;
    }

    /** Whether this is the node that does what one of them has to do: the eldest that lives. */
    public boolean isEldest() {
        return !isShared() || (eldest && System.nanoTime() - eldestSince < ELDEST_NANOS);
    }

    /**
     * Makes sure that the lease lasts until the transaction of {@code connection} ends: whoever wants to take this node for dead waits for that.
     *
     * @throws UnavailableException if it is over
     */
    public void fence(Connection connection) throws SQLException {
        long current = epoch;
        if (isShared() && !NodeTable.fence(connection, current)) {
            throw new UnavailableException(
                    "the lease of this node is over", new IllegalStateException("under epoch " + current));
        }
    }

    /** Begins the node's life; the name must be its own. */
    public void begin(Connection connection) throws SQLException {
        epoch = NodeTable.begin(connection, node, epoch).epoch();
        eldest = false;
    }

    /** Renews the lease, or begins another life if it has run out. */
    public Renewal renew(Connection connection) throws SQLException {
        long asked = System.nanoTime();
        var renewed = NodeTable.renew(connection, epoch);
        eldestSince = asked;
        eldest = renewed.eldest();
        if (renewed.lasted()) {
            return Renewal.LASTED;
        }
        var begun = NodeTable.begin(connection, node, epoch);
        epoch = begun.epoch();
        return begun.reaped() ? Renewal.REAPED : Renewal.BEGUN_ANEW;
    }

    /** Has the lease be over at once, so that nobody waits for its end. */
    public void giveUp(Connection connection) throws SQLException {
        eldest = false;
        NodeTable.giveUp(connection, epoch);
    }

    @Override
    public String toString() {
        return node + "#" + epoch;
    }
}
