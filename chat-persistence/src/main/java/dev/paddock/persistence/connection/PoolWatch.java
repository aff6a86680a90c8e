package dev.paddock.persistence.connection;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import dev.paddock.persistence.StoreRecorder;

/** A tracker of a pool that passes on what the recorder counts. */
final class PoolWatch implements IMetricsTracker {
    private final String pool;
    private final StoreRecorder recorder;

    PoolWatch(String pool, StoreRecorder recorder) {
        this.pool = pool;
        this.recorder = recorder;
    }

    @Override
    public void recordConnectionAcquiredNanos(long nanos) {
        recorder.acquired(pool, nanos);
    }

    @Override
    public void recordConnectionTimeout() {
        recorder.timedOut(pool);
    }
}
