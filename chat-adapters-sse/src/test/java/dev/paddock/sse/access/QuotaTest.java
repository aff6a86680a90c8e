package dev.paddock.sse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.SettableClock;
import dev.paddock.domain.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private final SettableClock clock = new SettableClock(World.NOON);
    private final Quota quota = new Quota(2, Duration.ofMinutes(10), clock);

    @Test
    void says_how_long_to_wait() {
        quota.take("a");
        quota.take("a");

        assertThat(quota.take("a")).contains(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(2));
        assertThat(quota.take("a")).contains(Duration.ofMinutes(3));
        clock.advance(Duration.ofMinutes(3));
        assertThat(quota.take("a")).isEmpty();
        assertThat(quota.take("a")).isPresent();
    }

    @Test
    void gives_back_no_more_than_there_was() {
        quota.giveBack("a");
        quota.take("a");
        quota.take("a");

        assertThat(quota.take("a")).isPresent();
        quota.giveBack("a");
        assertThat(quota.take("a")).isEmpty();
    }

    @Test
    void forgets_whom_it_has_not_seen_for_a_period() {
        quota.take("a");
        clock.advance(Duration.ofMinutes(9));
        quota.take("b");
        clock.advance(Duration.ofMinutes(2));
        quota.take("c");

        assertThat(quota.keys()).isEqualTo(2);
    }

    @Test
    void remembers_no_more_than_it_has_room_for() {
        for (int i = 0; i < Quota.MAX_KEYS + 10; i++) {
            quota.take("key " + i);
        }

        assertThat(quota.keys()).isEqualTo(Quota.MAX_KEYS);
    }

    @Test
    void forgets_the_one_not_seen_for_longest_first() {
        quota.take("busy");
        quota.take("busy");
        for (int i = 0; i < Quota.MAX_KEYS + 10; i++) {
            quota.take("key " + i);
            if (i % 1_000 == 0) {
                assertThat(quota.take("busy")).isPresent();
            }
        }
    }
}
