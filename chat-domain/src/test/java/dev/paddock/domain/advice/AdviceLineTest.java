package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdviceLineTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Account marc = showroom.opens(world.advisor("marc"), 20);
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private int strangers;

    @Test
    void counts_places_from_one() {
        var first = showroom.asks(claire);
        world.clock().advance(Duration.ofSeconds(1));
        var second = showroom.asks(karim);

        assertThat(showroom.line.places())
                .containsExactly(new AdviceLine.Place(first, 1, null), new AdviceLine.Place(second, 2, null));
        assertThat(showroom.line.placeOf(karim.id())).contains(new AdviceLine.Place(second, 2, null));
    }

    @Test
    void knows_no_place_of_who_never_asked() {
        showroom.asks(claire);

        assertThat(showroom.line.placeOf(karim.id())).isEmpty();
    }

    @Nested
    class Estimates {
        @Test
        void need_ten_accepted_on_the_day() {
            showroom.asks(claire);
            acceptAfter(Duration.ofSeconds(30), WaitEstimate.ENOUGH - 1);
            assertThat(estimate(claire)).isNull();

            acceptAfter(Duration.ofSeconds(30), 1);
            assertThat(estimate(claire)).isNotNull();
        }

        @Test
        void do_not_count_those_of_the_day_before_at_the_dealership() {
            world.clock().set(Instant.parse("2026-11-23T22:30:00Z"));
            acceptAfter(Duration.ofSeconds(30), WaitEstimate.ENOUGH);
            showroom.asks(claire);
            assertThat(estimate(claire)).isNotNull();

            world.clock().set(Instant.parse("2026-11-23T23:00:00Z"));
            assertThat(estimate(claire)).isNull();
        }

        @Test
        void count_those_since_midnight_at_the_dealership() {
            world.clock().set(Instant.parse("2026-11-22T23:30:00Z"));
            acceptAfter(Duration.ofSeconds(30), WaitEstimate.ENOUGH);
            world.clock().set(Instant.parse("2026-11-23T22:59:59Z"));
            showroom.asks(claire);

            assertThat(estimate(claire)).isNotNull();
        }

        @Test
        void do_not_count_those_who_were_refused_or_wait_again() {
            acceptAfter(Duration.ofSeconds(30), WaitEstimate.ENOUGH - 1);
            showroom.decideRequest.refuse(showroom.asks(stranger()).id(), marc.person(), null);
            var sophie = showroom.opens(world.advisor("sophie"), 20);
            showroom.accepts(sophie, showroom.asks(stranger()));
            showroom.leaveAdvice.whileLocked(() -> {
                showroom.leaveAdvice.asAdvisor(sophie.id());
                return Boolean.TRUE;
            });

            showroom.asks(claire);
            assertThat(estimate(claire)).isNull();
        }

        @Test
        void grow_with_the_place_in_line_and_shrink_with_the_advisors() {
            acceptAfter(Duration.ofSeconds(30), WaitEstimate.ENOUGH);
            showroom.asks(claire);
            world.clock().advance(Duration.ofSeconds(1));
            showroom.asks(karim);

            assertThat(estimate(claire)).isEqualTo(seconds(30, 30));
            assertThat(estimate(karim)).isEqualTo(seconds(60, 60));

            showroom.opens(world.advisor("sophie"), 3);
            assertThat(estimate(claire)).isEqualTo(seconds(15, 15));
            assertThat(estimate(karim)).isEqualTo(seconds(30, 30));
        }

        @Test
        void tell_who_would_come_next_what_they_would_tell_them() {
            assertThat(showroom.line.estimateForNext()).isEmpty();
            acceptAfter(Duration.ofSeconds(30), WaitEstimate.ENOUGH);
            assertThat(showroom.line.estimateForNext()).contains(seconds(30, 30));

            showroom.asks(claire);
            assertThat(showroom.line.estimateForNext()).contains(seconds(60, 60));
        }

        @Test
        void are_not_given_while_nobody_can_take_anybody() {
            acceptAfter(Duration.ofSeconds(30), WaitEstimate.ENOUGH);
            showroom.asks(claire);
            showroom.keepDesk.declare(marc.id(), false, null);

            assertThat(estimate(claire)).isNull();
            assertThat(showroom.line.placeOf(claire.id()).orElseThrow().position())
                    .isEqualTo(1);
        }

        @Test
        void go_by_the_latest_fifty() {
            acceptAfter(Duration.ofMinutes(10), 50);
            acceptAfter(Duration.ofSeconds(20), 50);
            showroom.asks(claire);

            assertThat(estimate(claire)).isEqualTo(seconds(20, 20));
        }

        private @Nullable Estimate estimate(Account customer) {
            return showroom.line.placeOf(customer.id()).orElseThrow().estimate();
        }

        private static Estimate seconds(long from, long to) {
            return new Estimate(Duration.ofSeconds(from), Duration.ofSeconds(to));
        }
    }

    /** So many customers who were next, waited that long, and whose talks are over. */
    private void acceptAfter(Duration wait, int times) {
        for (int i = 0; i < times; i++) {
            var before = world.clock().advance(Duration.ofMillis(1));
            world.clock().set(before.minus(wait));
            var asked = showroom.asks(stranger());
            world.clock().set(before);
            var accepted = showroom.accepts(marc, asked);
            showroom.endTalk.end(accepted.talk(), marc.id());
        }
    }

    private Account stranger() {
        return world.customer("stranger-" + strangers++);
    }
}
