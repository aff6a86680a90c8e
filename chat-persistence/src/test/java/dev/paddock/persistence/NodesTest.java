package dev.paddock.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.World;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.Desk;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nodes that share a database: their leases, and what becomes of one whose lease ran out. */
class NodesTest {
    private static final UserId CLAIRE = new UserId("claire");
    private static final UserId KARIM = new UserId("karim");

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    private static boolean arrives(Stores at, UserId user) {
        return at.transactions().run(() -> at.presences().arrived(user));
    }

    private List<UserId> buried(Stores by) {
        return by.nodes().bury(World.NOON);
    }

    @Nested
    class While_both_live {
        @Test
        void nobody_is_buried_and_people_are_there_by_either() {
            arrives(nodes.one, CLAIRE);
            nodes.settle("one");
            nodes.settle("other");
            nodes.oneClaim.beat();
            nodes.otherClaim.beat();

            assertThat(buried(nodes.one)).isEmpty();
            assertThat(buried(nodes.other)).isEmpty();
            assertThat(nodes.other.presences().isOnline(CLAIRE)).isTrue();
        }

        @Test
        void the_eldest_is_one_of_them() {
            nodes.oneClaim.beat();
            nodes.otherClaim.beat();

            assertThat(nodes.one.isEldest()).isTrue();
            assertThat(nodes.other.isEldest()).isFalse();

            nodes.oneClaim.close();
            nodes.otherClaim.beat();
            assertThat(nodes.other.isEldest()).isTrue();
        }

        @Test
        void a_third_of_the_same_name_is_refused_and_of_another_one_is_not() {
            assertThatExceptionOfType(StoreUnreachableException.class)
                    .isThrownBy(() -> nodes.claim("one"))
                    .withMessageContaining("has a node named one already");
            nodes.claim("third").close();
        }

        @Test
        void a_server_that_shares_with_nobody_is_refused() {
            assertThatExceptionOfType(StoreUnreachableException.class)
                    .isThrownBy(() -> ServerClaim.on(nodes.settings, () -> {}))
                    .withMessageContaining("has nodes already, with CHAT_NODES=many");
        }
    }

    @Nested
    class When_a_lease_ran_out {
        @Test
        void the_node_writes_nothing_of_who_is_connected_to_it() {
            nodes.runOut("one");

            for (Runnable write : List.<Runnable>of(
                    () -> arrives(nodes.one, CLAIRE),
                    () -> nodes.one.presences().gone(CLAIRE, World.NOON),
                    () -> nodes.one.seats().hold(CLAIRE),
                    () -> nodes.one.seats().holdUntil(CLAIRE, World.NOON),
                    () -> nodes.one.desks().save(new Desk(CLAIRE, true, 3)))) {
                assertThatExceptionOfType(UnavailableException.class)
                        .isThrownBy(write::run)
                        .withMessageContaining("the lease of this node is over");
            }
            assertThat(nodes.other.presences().isOnline(CLAIRE)).isFalse();
        }

        @Test
        void another_node_buries_it_once_and_its_people_are_gone() {
            arrives(nodes.one, CLAIRE);
            arrives(nodes.one, KARIM);
            arrives(nodes.other, KARIM);
            nodes.settle("other");
            nodes.runOut("one");

            assertThat(buried(nodes.other)).containsExactly(CLAIRE);
            assertThat(buried(nodes.other)).isEmpty();
            assertThat(nodes.other.presences().online(List.of(CLAIRE, KARIM))).containsExactly(KARIM);
        }

        @Test
        void one_that_has_just_come_back_itself_leaves_it_the_time_to_come_back_too() {
            buried(nodes.other);
            arrives(nodes.one, CLAIRE);
            nodes.runOut("one");

            assertThat(buried(nodes.other)).isEmpty();
            assertThat(nodes.other.presences().isOnline(CLAIRE)).isTrue();
        }

        @Test
        void it_goes_on_under_another_epoch_with_its_people_unless_it_was_buried() {
            var reaped = new AtomicInteger();
            nodes.oneClaim.whenReaped(reaped::incrementAndGet);
            arrives(nodes.one, CLAIRE);
            long before = nodes.oneClaim.lease().epoch();
            nodes.runOut("one");

            nodes.oneClaim.beat();

            assertThat(nodes.oneClaim.lease().epoch()).isGreaterThan(before);
            assertThat(reaped).hasValue(0);
            assertThat(nodes.other.presences().isOnline(CLAIRE)).isTrue();
            assertThat(arrives(nodes.one, KARIM)).isTrue();
        }

        @Test
        void one_that_was_buried_hears_so_and_begins_with_nobody() {
            var reaped = new AtomicInteger();
            nodes.oneClaim.whenReaped(reaped::incrementAndGet);
            arrives(nodes.one, CLAIRE);
            nodes.settle("other");
            nodes.runOut("one");
            buried(nodes.other);

            nodes.oneClaim.beat();

            assertThat(reaped).hasValue(1);
            assertThat(nodes.other.presences().isOnline(CLAIRE)).isFalse();
            assertThat(arrives(nodes.one, CLAIRE)).isTrue();
        }
    }

    @Nested
    class At_a_start {
        @Test
        void whoever_is_noted_at_a_node_that_nobody_knows_is_gone() {
            nodes.one.transactions().run(() -> {
                arrives(nodes.one, KARIM);
                return true;
            });
            nodes.jdbi.useHandle(handle ->
                    handle.execute("INSERT INTO presences (user_id, node, online) VALUES ('claire', 'only', TRUE)"));

            assertThat(buried(nodes.other)).containsExactly(CLAIRE);
            assertThat(nodes.other.presences().isOnline(KARIM)).isTrue();
        }

        @Test
        void a_name_whose_lock_went_with_its_process_is_free_at_once() {
            long before = nodes.oneClaim.lease().epoch();
            nodes.jdbi.useHandle(handle -> handle.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_locks
                    WHERE locktype = 'advisory' AND objsubid = 2 AND classid = 1885430885 AND objid = hashtext('one')::bigint & 4294967295
                    """));

            try (var again = nodes.claim("one")) {
                again.join();

                assertThat(again.lease().epoch()).isGreaterThan(before);
                assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> arrives(nodes.one, CLAIRE));
            }
        }
    }
}
