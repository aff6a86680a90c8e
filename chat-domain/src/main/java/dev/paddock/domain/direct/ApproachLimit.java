package dev.paddock.domain.direct;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The number of strangers that somebody may write to in a while. A talk that was opened counts, whoever wrote what in it. */
record ApproachLimit(int talks, Duration within) {
    private static final List<ApproachLimit> ALL =
            List.of(new ApproachLimit(5, Duration.ofHours(1)), new ApproachLimit(20, Duration.ofDays(1)));

    /** As many approaches as any limit asks about. */
    static final int MOST = 20;

    /** The time for which an approach counts. */
    static final Duration COUNTED = Duration.ofDays(1);

    /**
     * Zero, or how long to wait for the next approach.
     *
     * @param newest the times of those before, newest first
     */
    static Duration wait(List<Instant> newest, Instant now) {
        return ALL.stream()
                .map(limit -> limit.waitAfter(newest, now))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private Duration waitAfter(List<Instant> newest, Instant now) {
        if (newest.size() < talks) {
            return Duration.ZERO;
        }
        var wait = Duration.between(now, newest.get(talks - 1).plus(within));
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
