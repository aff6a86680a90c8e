package dev.paddock.persistence.presence;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.Nodes;
import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Nodes, in the tables {@code nodes} and {@code presences}. A lease that ran out is ended by whoever sees it first, who waits for what is being written
 * under it. After the database was away all leases have run out: whoever is back first leaves the others the time to come back as well.
 */
public final class JdbiNodes implements Nodes {
    private static final String OVERDUE = """
            ended_at IS NULL AND lease_until < clock_timestamp() AND EXISTS (
                SELECT 1 FROM nodes own WHERE own.epoch = :own AND own.lease_until > clock_timestamp()
                    AND own.begun_at < clock_timestamp() - INTERVAL '5 seconds')
            """;

    private final Database database;
    private final NodeLease lease;
    private volatile boolean seenAll;

    /**
     * The nodes as one of them sees them.
     *
     * @param lease its own; a server that is alone takes all others for dead
     */
    public JdbiNodes(Database database, NodeLease lease) {
        this.database = database;
        this.lease = lease;
    }

    /** The first time also whoever is still noted as connected to a node that nobody knows any more, as after a change of names. */
    @Override
    public List<UserId> bury(Instant at) {
        boolean dead = lease.isShared() ? hasOverdue() : !seenAll;
        if (!dead && seenAll) {
            return List.of();
        }
        return database.changeUnderLease(handle -> {
            end(handle);
            var gone = disconnect(handle, at);
            seenAll = true;
            return gone;
        });
    }

    private boolean hasOverdue() {
        return database.read(handle -> handle.createQuery("SELECT 1 FROM nodes WHERE " + OVERDUE + " LIMIT 1")
                .bind("own", lease.epoch())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private void end(Handle handle) {
        if (lease.isShared()) {
            handle.createUpdate("UPDATE nodes SET holds = NULL, ended_at = clock_timestamp() WHERE " + OVERDUE)
                    .bind("own", lease.epoch())
                    .execute();
        } else {
            handle.execute("UPDATE nodes SET holds = NULL, ended_at = CURRENT_TIMESTAMP WHERE ended_at IS NULL");
        }
    }

    private List<UserId> disconnect(Handle handle, Instant at) {
        var gone = handle.createQuery("""
                        SELECT DISTINCT p.user_id FROM presences p
                        WHERE p.online AND p.node <> :own
                            AND NOT EXISTS (SELECT 1 FROM nodes n WHERE n.holds = p.node)
                            AND NOT EXISTS (
                                SELECT 1 FROM presences o WHERE o.user_id = p.user_id AND o.online
                                    AND (o.node = :own OR EXISTS (SELECT 1 FROM nodes n WHERE n.holds = o.node)))
                        ORDER BY p.user_id
                        """)
                .bind("own", lease.node())
                .map((row, context) -> new UserId(row.getString("user_id")))
                .list();
        handle.createUpdate("""
                        UPDATE presences SET online = FALSE, seen_at = :at
                        WHERE online AND node <> :own AND NOT EXISTS (SELECT 1 FROM nodes n WHERE n.holds = presences.node)
                        """).bind("own", lease.node()).bind("at", at).execute();
        return gone;
    }
}
