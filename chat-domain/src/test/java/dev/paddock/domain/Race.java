package dev.paddock.domain;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads that set off together. */
public final class Race {
    private Race() {}

    /** Runs {@code work} with the numbers from 0 on, each on a thread of its own, and returns what each gave, in this order. */
    public static <T> List<T> of(int threads, IntFunction<T> work) {
        var start = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var runs = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(together(start, () -> work.apply(i))))
                    .toList();
            return runs.stream().map(Race::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Callable<T> together(CyclicBarrier start, Callable<T> work) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            return work.call();
        };
    }

    private static <T> T result(Future<T> run) {
        try {
            return run.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("a thread failed", e);
        }
    }
}
