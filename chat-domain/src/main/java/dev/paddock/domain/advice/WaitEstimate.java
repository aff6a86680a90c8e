package dev.paddock.domain.advice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an {@link Estimate} is made. The waits of the day's recently accepted requests stand for one place in line each; their
 * middle half (from the first to the third quartile, taken between the nearest two by linear interpolation) is scaled by the
 * rounds the queue must go through before it is this request's turn: the position divided by the advisors who can take
 * somebody, rounded up. A shorter history than {@value #ENOUGH} gives no estimate: a guess would be a fake number.
 */
final class WaitEstimate {
    static final int ENOUGH = 10;

    private WaitEstimate() {}

    static Optional<Estimate> of(List<Duration> waits, int position, int advisors) {
        if (waits.size() < ENOUGH || advisors == 0) {
            return Optional.empty();
        }
        long[] seconds = waits.stream().mapToLong(Duration::toSeconds).sorted().toArray();
        int rounds = (position + advisors - 1) / advisors;
        return Optional.of(new Estimate(
                Duration.ofSeconds(Math.round(rounds * quantile(seconds, 0.25))),
                Duration.ofSeconds(Math.round(rounds * quantile(seconds, 0.75)))));
    }

    private static double quantile(long[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
