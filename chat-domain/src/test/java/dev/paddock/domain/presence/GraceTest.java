package dev.paddock.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GraceTest {
    private final Grace grace = new Grace(Duration.ofSeconds(30));

    @Test
    void is_over_at_the_same_instant_seen_from_its_start_and_from_its_end() {
        assertThat(grace.endAfter(World.NOON)).isEqualTo(World.NOON.plusSeconds(30));
        assertThat(grace.startBefore(grace.endAfter(World.NOON))).isEqualTo(World.NOON);
    }

    @Test
    void may_be_no_time_at_all_but_not_less() {
        assertThat(new Grace(Duration.ZERO).endAfter(World.NOON)).isEqualTo(World.NOON);
        assertThatThrownBy(() -> new Grace(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
