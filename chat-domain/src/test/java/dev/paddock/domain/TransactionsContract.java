package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} does, and the {@link StateEvents} that depend on them. */
public abstract class TransactionsContract extends Contract {
    private static final class Mishap extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void gives_back_what_the_work_returns() {
        assertThat(world.transactions().run(() -> "done")).isEqualTo("done");
    }

    @Test
    void stores_what_was_done_when_the_work_returns() {
        var claire = world.transactions().run(() -> world.customer("claire"));

        assertThat(world.accounts().find(claire.id())).contains(claire);
    }

    @Test
    void stores_nothing_when_the_work_throws_and_passes_on_what_it_threw() {
        var claire = world.customer("claire");

        rollBack(() -> {
            world.customer("karim");
            rename(claire, "Clara");
        });

        assertThat(world.accounts().findByEmail(new EmailAddress("karim@paddock.example")))
                .isEmpty();
        assertThat(world.accounts().find(claire.id())).contains(claire);
    }

    @Test
    void shows_the_work_its_own_changes() {
        var name = world.transactions().run(() -> {
            var claire = world.customer("claire");
            rename(claire, "Clara");
            return world.accounts().find(claire.id()).orElseThrow().name();
        });

        assertThat(name).isEqualTo(new DisplayName("Clara"));
    }

    @Test
    void joins_the_transaction_it_is_called_in() {
        var claire = world.customer("claire");

        rollBack(() -> world.transactions().run(() -> rename(claire, "Clara")));

        assertThat(world.accounts().find(claire.id())).contains(claire);
    }

    @Test
    void starts_anew_after_a_failure() {
        var claire = world.customer("claire");
        rollBack(() -> {});

        world.transactions().run(() -> rename(claire, "Clara"));

        assertThat(nameOf(claire)).isEqualTo("Clara");
    }

    @Test
    void keeps_those_of_other_threads_apart() {
        var claire = world.customer("claire");
        var karim = world.customer("karim");

        Race.of(2, i -> {
            if (i == 0) {
                rollBack(() -> rename(claire, "Renamed"));
            } else {
                world.transactions().run(() -> rename(karim, "Renamed"));
            }
            return i;
        });

        assertThat(nameOf(claire)).isEqualTo("claire");
        assertThat(nameOf(karim)).isEqualTo("Renamed");
    }

    @Test
    void announces_events_once_committed_in_the_order_they_were_appended() {
        var heardBefore = world.transactions().run(() -> {
            append("first");
            world.transactions().run(() -> append("second"));
            append("third");
            return world.heard().heard();
        });

        assertThat(heardBefore).isEmpty();
        assertThat(world.heard().heard()).containsExactly(happened("first"), happened("second"), happened("third"));
    }

    @Test
    void announces_events_after_the_change_can_be_seen_by_others() {
        var claire = world.customer("claire");
        var appended = new CountDownLatch(1);

        var seen = Race.of(2, i -> {
            if (i == 0) {
                world.transactions().run(() -> {
                    rename(claire, "Clara");
                    append("renamed");
                    appended.countDown();
                });
                return "Clara";
            }
            await(appended);
            while (world.heard().heard().isEmpty() && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return nameOf(claire);
        });

        assertThat(seen).containsOnly("Clara");
    }

    @Test
    void never_announces_the_events_of_a_transaction_that_rolled_back() {
        rollBack(() -> {
            append("undone");
            world.transactions().run(() -> append("undone as well"));
        });
        world.transactions().run(() -> append("done"));

        assertThat(world.heard().heard()).isEqualTo(List.of(happened("done")));
    }

    @Test
    void announces_events_at_once_outside_of_a_transaction() {
        append("alone");

        assertThat(world.heard().heard()).containsExactly(happened("alone"));
    }

    @Test
    void announces_events_on_the_thread_that_made_the_change() {
        world.transactions().run(() -> append("here"));

        // Heard already when run() returns: no other thread could promise that.
        assertThat(world.heard().heard()).hasSize(1);
    }

    private void append(String what) {
        world.events().append(happened(what));
    }

    private static StateEvent happened(String what) {
        return new RoomEvent.RoomDeleted(new RoomId(what));
    }

    private void rename(Account account, String name) {
        world.accounts().save(account.named(new DisplayName(name)));
    }

    private String nameOf(Account account) {
        return world.accounts().find(account.id()).orElseThrow().name().value();
    }

    private void rollBack(Runnable work) {
        assertThatExceptionOfType(Mishap.class)
                .isThrownBy(() -> world.transactions().run(() -> {
                    work.run();
                    throw new Mishap();
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
