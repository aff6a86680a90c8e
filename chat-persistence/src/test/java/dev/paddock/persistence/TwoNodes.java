package dev.paddock.persistence;

import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Two nodes on one PostgreSQL, whose leases are renewed when a test says so, and run out when it has them. */
final class TwoNodes implements AutoCloseable {
    final StoreSettings settings = TestDatabases.postgres();
    final Jdbi jdbi = Jdbi.create(settings.url(), settings.user(), settings.password());
    final ServerClaim oneClaim = claim("one");
    final Stores one = open(oneClaim);
    final ServerClaim otherClaim = claim("other");
    final Stores other = open(otherClaim);

    ServerClaim claim(String name) {
        return ServerClaim.ofNode(settings, name, () -> {}, 0);
    }

    Stores open(ServerClaim claim) {
        return Stores.open(
                settings, InstantSource.system(), () -> UUID.randomUUID().toString(), StoreRecorder.SILENT, claim);
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
