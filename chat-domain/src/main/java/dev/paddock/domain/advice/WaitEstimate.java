package dev.paddock.domain.advice;

import dev.paddock.domain.advice.AdviceRequests.Line;
import dev.paddock.domain.advice.AdviceRequests.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an {@link Estimate} is made. A line moves on as fast as there are advisors to take somebody, so a wait is taken to grow
 * with the position and to shrink with the number of free advisors. Each recent wait is divided by the share (position by
 * advisors) it began with, which makes them comparable; the middle half of what that gives, from the first to the third
 * quartile, is multiplied by the share of the request in question. Quartiles lie at the {@code (n + 1)/4}-th and
 * {@code 3(n + 1)/4}-th of n sorted values, interpolated: between these, one more value drawn like the others falls half of the
 * time, and more often further back in the line, where many short and long steps even out. The range is widened to whole steps
 * of {@value #STEP} seconds. A shorter history than {@value #ENOUGH} gives no estimate: a guess would be a fake number.
 */
final class WaitEstimate {
    static final int ENOUGH = 10;
    private static final int STEP = 5;

    private WaitEstimate() {}

    static Optional<Estimate> of(List<Wait> waits, int position, int advisors) {
        if (waits.size() < ENOUGH || advisors == 0) {
            return Optional.empty();
        }
        double[] steps = waits.stream()
                .mapToDouble(WaitEstimate::secondsPerShare)
                .sorted()
                .toArray();
        double share = (double) position / advisors;
        return Optional.of(new Estimate(
                Duration.ofSeconds(STEP * (long) Math.floor(share * quantile(steps, 0.25) / STEP)),
                Duration.ofSeconds(STEP * (long) Math.ceil(share * quantile(steps, 0.75) / STEP))));
    }

    private static double secondsPerShare(Wait wait) {
        Line line = wait.line();
        return wait.waited().toMillis() / 1_000.0 * line.advisors() / line.position();
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length + 1) - 1;
        int below = (int) at;
        return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }
}
