package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.advice.AdviceRequests.Line;
import dev.paddock.domain.advice.AdviceRequests.Wait;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitEstimateTest {
    @Test
    void is_not_given_for_a_short_history() {
        assertThat(WaitEstimate.of(waits(9), 1, 1)).isEmpty();
        assertThat(WaitEstimate.of(waits(10), 1, 1)).isPresent();
    }

    @Test
    void is_not_given_while_nobody_is_free() {
        assertThat(WaitEstimate.of(waits(50), 1, 0)).isEmpty();
    }

    @Test
    void is_the_middle_half_in_whole_steps() {
        // of 10, 20 … 110 seconds the quartiles are the third and the ninth
        assertThat(WaitEstimate.of(waits(11), 1, 1))
                .contains(new Estimate(Duration.ofSeconds(30), Duration.ofSeconds(90)));
        // of 10 … 100 they are 27.5 and 82.5
        assertThat(WaitEstimate.of(waits(10), 1, 1))
                .contains(new Estimate(Duration.ofSeconds(25), Duration.ofSeconds(85)));
    }

    @Test
    void grows_with_the_position_and_shrinks_with_the_advisors() {
        assertThat(WaitEstimate.of(waits(11), 3, 1))
                .contains(new Estimate(Duration.ofSeconds(90), Duration.ofSeconds(270)));
        assertThat(WaitEstimate.of(waits(11), 1, 3))
                .contains(new Estimate(Duration.ofSeconds(10), Duration.ofSeconds(30)));
    }

    @Test
    void compares_waits_by_where_they_began() {
        var longLines = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> new Wait(Duration.ofSeconds(20L * i), new Line(6, 3)))
                .toList();

        assertThat(WaitEstimate.of(longLines, 1, 1)).isEqualTo(WaitEstimate.of(waits(11), 1, 1));
    }

    /** 10, 20, 30 … seconds, as the only one in line of one advisor. */
    private static List<Wait> waits(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Wait(Duration.ofSeconds(10L * i), new Line(1, 1)))
                .toList();
    }

    @Nested
    class On_generated_days {
        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
        void has_the_truth_in_it_at_least_half_of_the_time(long seed) {
            var days = Stream.generate(new SplittableRandom(seed)::split)
                    .limit(200)
                    .map(random -> new Day(random, 1 + random.nextInt(4)))
                    .flatMap(day -> day.guesses().stream())
                    .toList();

            assertThat(days).hasSizeGreaterThan(5_000);
            assertThat(share(days)).isGreaterThanOrEqualTo(0.5);
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3})
        void says_something_worth_knowing(long seed) {
            var random = new SplittableRandom(seed);
            var guesses = Stream.generate(random::split)
                    .limit(200)
                    .map(each -> new Day(each, 1 + each.nextInt(4)))
                    .flatMap(day -> day.guesses().stream())
                    .toList();

            assertThat(share(guesses))
                    .as("a range that is always true tells nothing")
                    .isLessThan(0.75);
        }

        private double share(List<Guess> guesses) {
            return guesses.stream().filter(Guess::isTrue).count() / (double) guesses.size();
        }
    }

    /** An estimate and what came. */
    private record Guess(Estimate estimate, Duration truth) {
        boolean isTrue() {
            return truth.compareTo(estimate.from()) >= 0 && truth.compareTo(estimate.to()) <= 0;
        }
    }

    /**
     * A day of a dealership: customers ask at random, and each advisor takes the next in line whenever they are through with
     * something else, which takes them an exponentially distributed time.
     */
    private static final class Day {
        private static final int CUSTOMERS = 80;
        private static final int HISTORY = 50;

        private record Asked(double at, Line line, List<Estimate> estimates) {}

        private final SplittableRandom random;
        private final int advisors;
        private final double meanSeconds;
        private final Deque<Asked> line = new ArrayDeque<>();
        private final List<Wait> waits = new ArrayList<>(); // latest first
        private final List<Guess> guesses = new ArrayList<>();

        Day(SplittableRandom random, int advisors) {
            this.random = random;
            this.advisors = advisors;
            this.meanSeconds = random.nextDouble(30, 240);
        }

        List<Guess> guesses() {
            double crowd = random.nextDouble(0.6, 1.1); // how many ask for each who can be taken
            var turns = new PriorityQueue<Double>(Comparator.naturalOrder());
            IntStream.range(0, advisors).forEach(i -> turns.add(exponential(meanSeconds)));
            double now = 0;
            for (int i = 0; i < CUSTOMERS; i++) {
                now += exponential(meanSeconds / advisors / crowd);
                while (turns.peek() <= now) {
                    double turn = turns.remove();
                    takeNext(turn);
                    turns.add(turn + exponential(meanSeconds));
                }
                ask(now);
            }
            return guesses;
        }

        private void ask(double now) {
            var place = new Line(line.size() + 1, advisors);
            var recent = waits.subList(0, Math.min(HISTORY, waits.size()));
            line.add(new Asked(
                    now,
                    place,
                    WaitEstimate.of(recent, place.position(), advisors).stream().toList()));
        }

        private void takeNext(double now) {
            var next = line.poll();
            if (next != null) {
                var truth = Duration.ofMillis(Math.round(1_000 * (now - next.at())));
                waits.add(0, new Wait(truth, next.line()));
                next.estimates().forEach(estimate -> guesses.add(new Guess(estimate, truth)));
            }
        }

        private double exponential(double mean) {
            return -mean * Math.log(1 - random.nextDouble());
        }
    }
}
