package dev.paddock.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * People who write without a pause: each sends the next message when the last one is acknowledged.
 *
 * @param senders how many
 * @param rooms into how many rooms, in turn
 * @param seconds for how long
 */
record Load(int senders, int rooms, int seconds) {
    /** How many messages a second {@code way} stores. */
    double perSecond(Posts way) {
        var stored = new LongAdder();
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        var threads = Executors.newFixedThreadPool(senders);
        try {
            var running = IntStream.range(0, senders)
                    .mapToObj(sender -> CompletableFuture.runAsync(() -> write(way, sender, end, stored), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        } finally {
            threads.shutdown();
        }
        return stored.sum() * 1e9 / (System.nanoTime() - began);
    }

    private void write(Posts way, int sender, long end, LongAdder stored) {
        for (int n = sender; System.nanoTime() < end; n++) {
            way.post(sender, n % rooms);
            stored.increment();
        }
    }
}
