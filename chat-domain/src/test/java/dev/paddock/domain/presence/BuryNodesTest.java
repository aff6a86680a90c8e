package dev.paddock.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.presence.PresenceEvent.PresenceChanged;
import dev.paddock.domain.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuryNodesTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Room atelier = world.room("Atelier", 3);
    private final List<UserId> gone = new ArrayList<>();
    private final KeepPresence keepPresence = world.shop().presence().keepPresence();
    private final BuryNodes buryNodes =
            new BuryNodes(at -> List.copyOf(gone), keepPresence, world.transactions(), world.clock());

    @BeforeEach
    void know_each_other() {
        world.talk(Conversation.Kind.DIRECT, claire, karim);
        world.seat(atelier, claire);
        world.heard().forget();
    }

    @Test
    void whoever_was_connected_to_a_dead_node_is_gone_and_their_grace_time_begins() {
        gone.add(claire.id());

        buryNodes.bury();

        assertThat(world.heard().heard()).containsExactly(new PresenceChanged(claire.id(), false, Set.of(karim.id())));
        assertThat(world.seats()
                        .leaveExpired(
                                world.clock().instant().plus(SomeTerms.GRACE).minusMillis(1)))
                .isEmpty();
        assertThat(world.seats().leaveExpired(world.clock().instant().plus(SomeTerms.GRACE)))
                .hasSize(1);
    }

    @Test
    void whoever_was_taken_for_gone_is_noted_again_with_the_next_connection() {
        keepPresence.opened(claire.id());
        world.presences().everybodyGone(world.clock().instant());
        keepPresence.everybodyWasTakenForGone();

        keepPresence.opened(claire.id());
        keepPresence.closed(claire.id());

        assertThat(world.presences().isOnline(claire.id())).isTrue();
        keepPresence.closed(claire.id());
        assertThat(world.presences().isOnline(claire.id())).isFalse();
    }

    @Test
    void whoever_left_and_comes_back_in_the_same_moment_is_noted_again_too() {
        keepPresence.opened(claire.id());
        world.presences().everybodyGone(world.clock().instant());
        keepPresence.everybodyWasTakenForGone();
        keepPresence.lost(claire.id());

        keepPresence.opened(claire.id());

        assertThat(world.presences().isOnline(claire.id())).isTrue();
    }

    @Test
    void nothing_happens_while_all_live() {
        buryNodes.bury();

        assertThat(world.heard().heard()).isEmpty();
        assertThat(world.seats().leaveExpired(world.clock().instant().plus(SomeTerms.GRACE)))
                .isEmpty();
    }
}
