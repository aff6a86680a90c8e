package dev.paddock.app;

import java.time.Duration;
import java.util.stream.DoubleStream;

/** The ends of the histograms' buckets: finest where what we promise lies. */
final class Buckets {
    /** For what takes milliseconds when all is well. */
    static final Duration[] SHORT = seconds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10);

    /** For what people wait for a person. */
    static final Duration[] LONG = seconds(15, 30, 60, 120, 300, 600, 900, 1800, 3600);

    /** For how many there are of something. */
    static final double[] COUNTS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    private Buckets() {}

    private static Duration[] seconds(double... ends) {
        return DoubleStream.of(ends)
                .mapToObj(end -> Duration.ofNanos(Math.round(end * 1e9)))
                .toArray(Duration[]::new);
    }
}
