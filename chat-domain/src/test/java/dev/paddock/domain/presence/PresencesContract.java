package dev.paddock.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Presences} does, as one node sees it. */
public abstract class PresencesContract extends LiveContract {
    private Instant noon;
    private UserId claire;
    private UserId karim;

    @BeforeEach
    final void meet() {
        noon = world.clock().instant();
        claire = world.customer("claire").id();
        karim = world.customer("karim").id();
    }

    @Test
    void knows_nobody_at_first() {
        assertThat(world.presences().isOnline(claire)).isFalse();
        assertThat(world.presences().seenSince(claire, Instant.EPOCH)).isFalse();
        assertThat(world.presences().online(List.of(claire, karim))).isEmpty();
    }

    @Test
    void says_who_is_online_and_whether_they_were_not_before() {
        assertThat(arrived(claire)).isTrue();
        assertThat(arrived(claire)).isFalse();

        assertThat(world.presences().isOnline(claire)).isTrue();
        assertThat(world.presences().online(List.of(claire, karim))).containsExactly(claire);
        assertThat(world.presences().online(List.of())).isEmpty();
    }

    @Test
    void sees_those_online_at_any_time() {
        arrived(claire);

        assertThat(world.presences().seenSince(claire, noon.plus(Duration.ofDays(365))))
                .isTrue();
    }

    @Test
    void remembers_since_when_somebody_is_gone() {
        arrived(claire);

        assertThat(gone(claire, noon)).isTrue();

        assertThat(world.presences().isOnline(claire)).isFalse();
        assertThat(world.presences().seenSince(claire, noon.minusMillis(1))).isTrue();
        assertThat(world.presences().seenSince(claire, noon)).isFalse();
    }

    @Test
    void forgets_the_absence_of_somebody_who_came_back() {
        arrived(claire);
        gone(claire, noon);

        assertThat(arrived(claire)).isTrue();

        assertThat(world.presences().isOnline(claire)).isTrue();
        assertThat(world.presences().seenSince(claire, noon.plusSeconds(60))).isTrue();
    }

    @Test
    void takes_a_second_farewell_for_none() {
        arrived(claire);
        gone(claire, noon);

        gone(claire, noon.plusSeconds(60));

        assertThat(world.presences().seenSince(claire, noon)).isFalse();
    }

    @Test
    void takes_a_sign_of_life_for_what_it_is() {
        world.transactions().run(() -> world.presences().seen(claire, noon));
        world.transactions().run(() -> world.presences().seen(claire, noon.minusSeconds(60)));

        assertThat(world.presences().isOnline(claire)).isFalse();
        assertThat(world.presences().seenSince(claire, noon.minusMillis(1))).isTrue();
        assertThat(world.presences().seenSince(claire, noon)).isFalse();
    }

    @Test
    void leaves_somebody_online_who_gives_a_sign_of_life() {
        arrived(claire);

        world.transactions().run(() -> world.presences().seen(claire, noon));

        assertThat(world.presences().isOnline(claire)).isTrue();
    }

    @Test
    void says_who_was_there_when_everybody_is_gone() {
        var lea = world.customer("lea").id();
        arrived(claire);
        arrived(karim);
        arrived(lea);
        gone(lea, noon.minusSeconds(30));

        var gone = world.transactions().run(() -> world.presences().everybodyGone(noon));

        assertThat(gone).containsExactlyInAnyOrder(claire, karim);
        assertThat(world.presences().online(List.of(claire, karim, lea))).isEmpty();
        assertThat(world.presences().seenSince(claire, noon.minusMillis(1))).isTrue();
        assertThat(world.presences().seenSince(lea, noon.minusMillis(1))).isFalse();
    }

    @Test
    void tells_one_of_those_who_arrive_at_once_that_they_are_the_first() {
        assertThat(Race.of(8, i -> arrived(claire))).containsOnlyOnce(true);
    }

    @Test
    void notes_many_at_once_and_says_of_whom_it_changed_anything() {
        var lea = world.customer("lea").id();
        var marc = world.customer("marc").id();
        arrived(claire);
        arrived(karim);

        var moved = world.transactions()
                .run(() ->
                        world.presences().note(Set.of(claire, lea), Map.of(karim, noon, marc, noon.minusSeconds(30))));

        assertThat(moved.online()).containsExactly(lea);
        assertThat(moved.offline()).containsExactly(karim);
        assertThat(world.presences().online(List.of(claire, karim, lea, marc))).containsExactlyInAnyOrder(claire, lea);
        assertThat(world.presences().seenSince(List.of(claire, karim, lea, marc), noon.minusMillis(1)))
                .containsExactlyInAnyOrder(claire, karim, lea);
        assertThat(world.presences().seenSince(List.of(claire, karim, lea, marc), noon))
                .containsExactlyInAnyOrder(claire, lea);
        assertThat(world.presences().seenSince(List.of(), noon)).isEmpty();
    }

    @Test
    void notes_nobody() {
        var moved = world.transactions().run(() -> world.presences().note(Set.of(), Map.of()));

        assertThat(moved.online()).isEmpty();
        assertThat(moved.offline()).isEmpty();
    }

    @Test
    void tells_one_of_two_groups_that_somebody_is_first_in_it() {
        var crowd = IntStream.range(0, 20)
                .mapToObj(i -> world.customer("guest-" + i).id())
                .collect(Collectors.toSet());

        var moved = Race.of(
                4,
                i -> world.transactions()
                        .run(() -> world.presences().note(crowd, Map.of()).online()));

        assertThat(moved.stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(crowd);
    }

    private boolean arrived(UserId user) {
        return world.transactions().run(() -> world.presences().arrived(user));
    }

    private boolean gone(UserId user, Instant at) {
        return world.transactions().run(() -> world.presences().gone(user, at));
    }
}
