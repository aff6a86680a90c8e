package dev.paddock.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.domain.World;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.Presences;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People who are connected to two nodes. */
class PresencesOfNodesTest {
    private static final UserId CLAIRE = new UserId("claire");
    private static final UserId KARIM = new UserId("karim");

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void last_until_the_last_connection_anywhere_is_gone(EachDatabase database) {
        try (var nodes = new Nodes(database)) {
            assertThat(nodes.one().arrived(CLAIRE)).isTrue();
            assertThat(nodes.other().arrived(CLAIRE)).isFalse();

            assertThat(nodes.one().gone(CLAIRE, World.NOON)).isFalse();
            assertThat(nodes.one().isOnline(CLAIRE)).isTrue();

            assertThat(nodes.other().gone(CLAIRE, World.NOON.plusSeconds(1))).isTrue();
            assertThat(nodes.one().isOnline(CLAIRE)).isFalse();
            assertThat(nodes.one().seenSince(CLAIRE, World.NOON)).isTrue();
            assertThat(nodes.one().seenSince(CLAIRE, World.NOON.plusSeconds(1))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void outlive_the_crash_of_one_node_on_the_other(EachDatabase database) {
        try (var nodes = new Nodes(database)) {
            nodes.one().arrived(CLAIRE);
            nodes.other().arrived(CLAIRE);
            nodes.one().arrived(KARIM);

            assertThat(nodes.one().everybodyGone(World.NOON)).containsExactly(KARIM);

            assertThat(nodes.one().online(List.of(CLAIRE, KARIM))).containsExactly(CLAIRE);
            assertThat(nodes.other().gone(CLAIRE, World.NOON)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void end_once_when_both_nodes_lose_somebody_at_once(EachDatabase database) {
        try (var nodes = new Nodes(database)) {
            for (int i = 0; i < 20; i++) {
                nodes.one().arrived(CLAIRE);
                nodes.other().arrived(CLAIRE);

                assertThat(Race.of(2, node -> nodes.of(node).gone(CLAIRE, World.NOON)))
                        .containsOnlyOnce(true);
            }
        }
    }

    /** The two nodes' views of one database. */
    private record Nodes(Stores stores, Presences one, Presences other) implements AutoCloseable {
        Nodes(EachDatabase database) {
            this(TestDatabases.open(database.settings()));
        }

        private Nodes(Stores stores) {
            this(stores, stores.presences("one"), stores.presences("other"));
        }

        Presences of(int node) {
            return node == 0 ? one : other;
        }

        @Override
        public void close() {
            stores.close();
        }
    }
}
