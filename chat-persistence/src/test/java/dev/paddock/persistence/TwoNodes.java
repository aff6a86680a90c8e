package dev.paddock.persistence;

import dev.paddock.domain.RecordingEvents;
import dev.paddock.domain.RecordingLog;
import dev.paddock.domain.SettableClock;
import dev.paddock.domain.World;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.node.Doorbell;
import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.node.PostgresDoorbell;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Two nodes on one PostgreSQL, whose leases are renewed when a test says so, and run out when it has them. */
final class TwoNodes implements AutoCloseable {
    final StoreSettings settings = TestDatabases.postgres();
    private final boolean cut;
    final Jdbi jdbi = Jdbi.create(settings.url(), settings.user(), settings.password());
    final ServerClaim oneClaim;
    final Stores one;
    final ServerClaim otherClaim;
    final Stores other;

    TwoNodes() {
        this(false);
    }

    /**
     * Two nodes.
     *
     * @param cut whether no ring of theirs is heard
     */
    TwoNodes(boolean cut) {
        this.cut = cut;
        oneClaim = claim("one");
        one = open(oneClaim);
        otherClaim = claim("other");
        other = open(otherClaim);
    }

    ServerClaim claim(String name) {
        return ServerClaim.ofNode(settings, name, () -> {}, 0);
    }

    Stores open(ServerClaim claim) {
        Preparation.of(settings);
        claim.join();
        return Stores.openNode(
                settings,
                InstantSource.system(),
                () -> UUID.randomUUID().toString(),
                StoreRecorder.SILENT,
                claim,
                doorbell(claim.lease()));
    }

    private Doorbell doorbell(NodeLease lease) {
        return cut ? Doorbell.NONE : new PostgresDoorbell(settings, lease).start();
    }

    /** The world as the first of them has it, with a clock that stands still. */
    StoreWorld world() {
        return new StoreWorld(
                one,
                new SettableClock(World.NOON),
                new RecordingEvents(),
                new RecordingLog(),
                new RecordingMessages(),
                () -> UUID.randomUUID().toString());
    }

    /** Has the lease of a node run out, as when it slept. */
    void runOut(String node) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE nodes SET lease_until = clock_timestamp() - INTERVAL '1 second' WHERE holds = ?", node));
    }

    /** Has a node's life be a long one, so that it takes others for dead at once. */
    void settle(String node) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE nodes SET begun_at = begun_at - INTERVAL '1 minute' WHERE holds = ?", node));
    }

    @Override
    public void close() {
        one.close();
        oneClaim.close();
        other.close();
        otherClaim.close();
    }
}
