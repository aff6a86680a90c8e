package dev.paddock.app;

import dev.paddock.persistence.StoreRecorder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The figures of the message log's transactions and of waiting for connections to the database. */
final class StoreMeters implements StoreRecorder {
    private final MeterRegistry registry;
    private final DistributionSummary commitMessages;
    private final Timer commit;
    private final Map<String, PoolMeters> pools = new ConcurrentHashMap<>();

    StoreMeters(MeterRegistry registry) {
        this.registry = registry;
        commitMessages = DistributionSummary.builder("paddock.commit.messages")
                .description("Messages stored in one transaction")
                .serviceLevelObjectives(Buckets.COUNTS)
                .register(registry);
        commit = Timer.builder("paddock.commit")
                .description("A transaction that stores messages, until they are safe on the disk")
                .serviceLevelObjectives(Buckets.SHORT)
                .register(registry);
    }

    @Override
    public void committed(int messages, long nanos) {
        commitMessages.record(messages);
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void acquired(String pool, long nanos) {
        of(pool).acquire().record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void timedOut(String pool) {
        of(pool).timeouts().increment();
    }

    private PoolMeters of(String pool) {
        return pools.computeIfAbsent(
                pool,
                name -> new PoolMeters(
                        Timer.builder("paddock.pool.acquire")
                                .description("Waiting for a connection to the database")
                                .tag("pool", name)
                                .serviceLevelObjectives(Buckets.SHORT)
                                .register(registry),
                        Counter.builder("paddock.pool.timeouts")
                                .description("How often no connection to the database was there in time")
                                .tag("pool", name)
                                .register(registry)));
    }

    private record PoolMeters(Timer acquire, Counter timeouts) {}
}
