package dev.paddock.domain.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.direct.OpenDirectOutcome.Opened;
import dev.paddock.domain.direct.OpenDirectOutcome.TooManyStrangers;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApproachesTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop(SomeTerms.LIMITED);
    private final Account claire = world.customer("claire");
    private int strangers;

    @Nested
    class Writing_to_strangers {
        @Test
        void ends_after_five_in_an_hour_and_goes_on_when_the_first_is_an_hour_ago() {
            assertThat(approach(claire, HERE)).isInstanceOf(Opened.class);
            pass(Duration.ofMinutes(20));
            IntStream.range(0, 4)
                    .forEach(i -> assertThat(approach(claire, HERE)).isInstanceOf(Opened.class));

            assertThat(approach(claire, HERE)).isEqualTo(new TooManyStrangers(Duration.ofMinutes(40)));
            pass(Duration.ofMinutes(40));
            assertThat(approach(claire, HERE)).isInstanceOf(Opened.class);
            assertThat(approach(claire, HERE)).isEqualTo(new TooManyStrangers(Duration.ofMinutes(20)));
        }

        @Test
        void ends_after_twenty_in_a_day() {
            for (int hour = 0; hour < 4; hour++) {
                IntStream.range(0, 5)
                        .forEach(i -> assertThat(approach(claire, HERE)).isInstanceOf(Opened.class));
                pass(Duration.ofHours(1));
            }

            assertThat(approach(claire, HERE)).isEqualTo(new TooManyStrangers(Duration.ofHours(20)));
        }

        @Test
        void says_so_with_the_code_for_it_and_the_time_to_wait() {
            var refused = new TooManyStrangers(Duration.ofMinutes(40));

            assertThat(refused.code().wireName()).isEqualTo("rate_limited");
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(40));
        }

        @Test
        void counts_no_conversation_there_is() {
            var karim = world.customer("karim");
            open(karim, claire, HERE);
            IntStream.range(0, 5).forEach(i -> approach(claire, HERE));

            assertThat(open(claire, karim, HERE)).isInstanceOf(Opened.class);
        }

        @Test
        void is_counted_once_however_many_are_written_to_at_the_same_time() {
            var outcomes = Race.of(16, i -> open(claire, world.customer("at once " + i), HERE));

            assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(5);
        }

        @Test
        void outlasts_a_new_start() {
            IntStream.range(0, 5).forEach(i -> approach(claire, HERE));

            var restarted = world.shop(SomeTerms.LIMITED).direct().openDirect();
            assertThat(restarted.open(claire, world.customer("one more").id(), HERE))
                    .isInstanceOf(TooManyStrangers.class);
        }

        @Test
        void has_no_limit_where_limits_are_off_nor_for_staff() {
            var unlimited = world.shop(SomeTerms.USUAL).direct().openDirect();
            var marc = world.advisor("marc");

            IntStream.range(0, 30).forEach(i -> {
                assertThat(unlimited.open(claire, stranger().id(), HERE)).isInstanceOf(Opened.class);
                assertThat(approach(marc, HERE)).isInstanceOf(Opened.class);
            });
        }
    }

    @Nested
    class Guests {
        @Test
        void count_together_who_come_from_one_place() {
            IntStream.range(0, 5)
                    .forEach(i -> assertThat(approach(world.guest("guest " + i), HERE))
                            .isInstanceOf(Opened.class));

            assertThat(approach(world.guest("one more"), HERE)).isInstanceOf(TooManyStrangers.class);
            assertThat(approach(world.guest("elsewhere"), THERE)).isInstanceOf(Opened.class);
            assertThat(approach(claire, HERE)).isInstanceOf(Opened.class);
        }

        @Test
        void count_for_themselves_wherever_they_go() {
            var guest = world.guest("guest");
            IntStream.range(0, 5).forEach(i -> approach(guest, i % 2 == 0 ? HERE : THERE));

            assertThat(approach(guest, "192.0.2.3")).isInstanceOf(TooManyStrangers.class);
        }
    }

    @Test
    void are_forgotten_after_a_day() {
        approach(world.guest("guest"), HERE);
        pass(Duration.ofHours(25));
        shop.direct().forgetApproaches().forget();

        assertThat(world.approaches().lockAfter(InMemoryWorld.NOON, claire.id(), HERE, 10))
                .isEmpty();
    }

    private OpenDirectOutcome approach(Account opener, String address) {
        return open(opener, stranger(), address);
    }

    private OpenDirectOutcome open(Account opener, Account other, String address) {
        return shop.direct().openDirect().open(opener, other.id(), address);
    }

    private Account stranger() {
        return world.customer("stranger " + strangers++);
    }

    private void pass(Duration time) {
        world.clock().set(world.clock().instant().plus(time));
    }
}
