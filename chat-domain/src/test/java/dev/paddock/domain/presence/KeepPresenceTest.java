package dev.paddock.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.presence.PresenceEvent.PresenceChanged;
import dev.paddock.domain.presence.PresenceEvent.PresencesChanged;
import dev.paddock.domain.room.FreeSeats;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.shop.OtherPorts;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeepPresenceTest {
    private static final Duration GRACE = SomeTerms.GRACE;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final FailingTransactions transactions = new FailingTransactions();
    private final KeepPresence keepPresence = node();
    private final FreeSeats freeSeats = shop.rooms().freeSeats();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account lea = world.customer("lea");
    private final Room atelier = world.room("Atelier", 3);

    private KeepPresence node() {
        return Shop.over(OtherPorts.in(world, transactions), SomeTerms.USUAL, world.surroundings())
                .presence()
                .keepPresence();
    }

    @BeforeEach
    void know_each_other() {
        world.talk(Conversation.Kind.DIRECT, claire, karim);
        world.seat(atelier, claire);
        world.heard().forget();
    }

    @Nested
    class From_the_first_connection_to_the_last {
        @Test
        void somebody_is_online_and_those_they_talk_with_hear_of_it_once() {
            keepPresence.opened(claire.id());
            keepPresence.opened(claire.id());
            keepPresence.closed(claire.id());

            assertThat(world.presences().isOnline(claire.id())).isTrue();
            assertThat(world.heard().heard()).containsExactly(changed(true));
        }

        @Test
        void and_not_beyond() {
            keepPresence.opened(claire.id());
            keepPresence.opened(claire.id());
            world.heard().forget();
            keepPresence.closed(claire.id());
            keepPresence.closed(claire.id());

            assertThat(world.presences().isOnline(claire.id())).isFalse();
            assertThat(world.heard().heard()).containsExactly(changed(false));
        }

        @Test
        void their_seats_are_held_however_long_that_takes() {
            keepPresence.opened(claire.id());
            later(Duration.ofDays(1));

            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
        }

        @Test
        void nobody_hears_of_those_they_talk_with_no_one() {
            keepPresence.opened(lea.id());
            keepPresence.closed(lea.id());

            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void those_a_block_stands_between_hear_nothing() {
            world.blocks().add(karim.id(), claire.id());

            keepPresence.opened(claire.id());

            assertThat(world.heard().heard()).isEmpty();
        }
    }

    @Nested
    class After_the_last_connection {
        @BeforeEach
        void come_and_go() {
            keepPresence.opened(claire.id());
            keepPresence.closed(claire.id());
        }

        @Test
        void seats_are_held_for_the_grace_time() {
            later(GRACE.minusMillis(1));
            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();

            later(Duration.ofMillis(1));
            assertThat(world.seats().holds(atelier.id(), claire.id())).isFalse();
        }

        @Test
        void coming_back_in_time_keeps_them() {
            later(GRACE.minusMillis(1));
            keepPresence.opened(claire.id());
            later(GRACE);

            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
        }

        @Test
        void nothing_is_left_to_close() {
            assertThatIllegalStateException().isThrownBy(() -> keepPresence.closed(claire.id()));
        }
    }

    @Nested
    class At_a_start_after_a_crash {
        private final KeepPresence restarted = node();

        @BeforeEach
        void crash() {
            keepPresence.opened(claire.id());
            keepPresence.opened(lea.id());
            world.heard().forget();
        }

        @Test
        void those_who_were_connected_no_longer_are_and_their_grace_time_begins() {
            restarted.nobodyIsConnected();

            assertThat(world.heard().heard()).containsExactly(changed(false));
            assertThat(world.presences().isOnline(claire.id())).isFalse();
            assertThat(world.presences().isOnline(lea.id())).isFalse();
            later(GRACE.minusMillis(1));
            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
            later(Duration.ofMillis(1));
            assertThat(world.seats().holds(atelier.id(), claire.id())).isFalse();
        }

        @Test
        void whoever_connects_again_keeps_the_seat() {
            restarted.nobodyIsConnected();
            restarted.opened(claire.id());
            later(GRACE);

            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
            assertThat(world.heard().heard()).containsExactly(changed(false), changed(true));
        }
    }

    @Nested
    class While_the_store_is_away {
        @Test
        void a_connection_that_was_not_let_in_does_not_count() {
            transactions.away.set(true);
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> keepPresence.opened(claire.id()));
            transactions.away.set(false);

            assertThatIllegalStateException().isThrownBy(() -> keepPresence.closed(claire.id()));
            keepPresence.opened(claire.id());
            assertThat(world.presences().isOnline(claire.id())).isTrue();
        }

        @Test
        void one_that_is_gone_is_written_later_as_of_when_it_was_lost() {
            keepPresence.opened(claire.id());
            transactions.away.set(true);
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> keepPresence.closed(claire.id()));
            assertThat(world.presences().isOnline(claire.id())).isTrue();
            assertThat(keepPresence.isBehind()).isTrue();

            var lostAt = world.clock().instant();
            world.clock().advance(Duration.ofSeconds(5));
            transactions.away.set(false);
            keepPresence.write();

            assertThat(keepPresence.isBehind()).isFalse();
            assertThat(world.presences().isOnline(claire.id())).isFalse();
            assertThat(world.presences().seenSince(claire.id(), lostAt)).isFalse();
        }

        @Test
        void somebody_back_before_a_loss_could_be_written_is_written_as_there() {
            keepPresence.opened(claire.id());
            transactions.lostAnswers.set(true); // stored, and nobody knows
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> keepPresence.closed(claire.id()));
            transactions.lostAnswers.set(false);

            keepPresence.opened(claire.id());

            assertThat(world.presences().isOnline(claire.id())).isTrue();
            assertThat(keepPresence.isBehind()).isFalse();
            assertThat(world.heard().heard()).containsExactly(changed(true), changed(false), changed(true));
        }

        @Test
        void somebody_stored_but_not_let_in_is_gone_again_soon() {
            transactions.lostAnswers.set(true);
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> keepPresence.opened(claire.id()));
            transactions.lostAnswers.set(false);

            keepPresence.write();

            assertThat(world.presences().isOnline(claire.id())).isFalse();
            assertThat(world.heard().heard()).containsExactly(changed(true), changed(false));
        }
    }

    @Nested
    class In_a_crowd {
        private final List<Account> crowd = IntStream.range(0, 1_200)
                .mapToObj(i -> world.customer("guest-" + i))
                .toList();
        private final List<Thread> started = new CopyOnWriteArrayList<>();
        private final ThreadPoolExecutor threads =
                new ThreadPoolExecutor(8, 8, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work);
                    thread.setDaemon(true);
                    started.add(thread);
                    return thread;
                });

        @Test
        void many_losses_are_a_few_transactions_and_none_before_they_are_written() {
            crowd.forEach(guest -> keepPresence.opened(guest.id()));
            transactions.begun.set(0);

            crowd.forEach(guest -> keepPresence.lost(guest.id()));
            assertThat(transactions.begun).hasValue(0);
            keepPresence.write();

            assertThat(transactions.begun).hasValue(3);
            assertThat(world.presences().online(crowd.stream().map(Account::id).toList()))
                    .isEmpty();
        }

        @Test
        void many_changes_are_one_entry_of_the_log() {
            world.talk(Conversation.Kind.DIRECT, lea, karim);
            keepPresence.opened(claire.id());
            keepPresence.opened(lea.id());
            world.heard().forget();

            keepPresence.lost(claire.id());
            keepPresence.lost(lea.id());
            keepPresence.write();

            assertThat(world.heard().heard()).hasSize(1);
            assertThat(world.heard().heard(PresencesChanged.class).get(0).changes())
                    .containsExactlyInAnyOrder(
                            changed(false), new PresenceChanged(lea.id(), false, Set.of(karim.id())));
        }

        @Test
        void who_is_back_before_the_loss_is_written_costs_nothing_and_nobody_hears_of_it() {
            keepPresence.opened(claire.id());
            world.heard().forget();
            transactions.begun.set(0);

            keepPresence.lost(claire.id());
            keepPresence.opened(claire.id());
            keepPresence.write();

            assertThat(transactions.begun).hasValue(0);
            assertThat(world.heard().heard()).isEmpty();
            assertThat(world.presences().isOnline(claire.id())).isTrue();
            later(GRACE.plusDays(1));
            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
        }

        @Test
        void who_is_back_while_the_loss_is_being_written_is_there_in_the_end() {
            keepPresence.opened(claire.id());
            world.heard().forget();
            var back = new AtomicReference<CompletableFuture<Void>>();
            transactions.meanwhile.set(
                    () -> back.set(CompletableFuture.runAsync(() -> keepPresence.opened(claire.id()))));

            keepPresence.closed(claire.id());
            Objects.requireNonNull(back.get()).orTimeout(30, TimeUnit.SECONDS).join();

            assertThat(world.presences().isOnline(claire.id())).isTrue();
            assertThat(world.heard().heard()).containsExactly(changed(false), changed(true));
            later(GRACE);
            assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
        }

        @Test
        void those_who_come_while_another_is_written_come_together() {
            var others = crowd.subList(0, 8);
            var coming = new ArrayList<CompletableFuture<Void>>();
            transactions.meanwhile.set(() -> {
                others.forEach(guest ->
                        coming.add(CompletableFuture.runAsync(() -> keepPresence.opened(guest.id()), threads)));
                awaitAllParked();
            });

            keepPresence.opened(claire.id());
            coming.forEach(one -> one.orTimeout(30, TimeUnit.SECONDS).join());

            assertThat(transactions.begun).hasValue(2);
            threads.shutdown();
        }

        private void awaitAllParked() {
            while (started.size() < 8
                    || !started.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
        }

        @Test
        void a_crash_before_the_loss_is_written_leaves_nobody_there() {
            keepPresence.opened(claire.id());
            keepPresence.lost(claire.id());
            world.heard().forget();

            node().nobodyIsConnected();

            assertThat(world.presences().isOnline(claire.id())).isFalse();
            assertThat(world.heard().heard()).containsExactly(changed(false));
            later(GRACE);
            assertThat(world.seats().holds(atelier.id(), claire.id())).isFalse();
        }
    }

    @Nested
    class With_connections_coming_and_going_at_once {
        private static final int THREADS = 16;
        private static final int ROUNDS = 200;

        @Test
        void somebody_is_online_as_long_as_any_is_left() {
            keepPresence.opened(claire.id());
            world.heard().forget();

            Race.of(THREADS, i -> comeAndGo(claire.id()));

            assertThat(world.presences().isOnline(claire.id())).isTrue();
            assertThat(world.heard().heard()).isEmpty();
            keepPresence.closed(claire.id());
            assertThat(world.presences().isOnline(claire.id())).isFalse();
        }

        @Test
        void somebody_is_offline_in_the_end_and_was_told_on_and_off_by_turns() {
            Race.of(THREADS, i -> comeAndGo(claire.id()));

            assertThat(world.presences().isOnline(claire.id())).isFalse();
            var told = world.heard().heard(PresenceChanged.class);
            assertThat(told).hasSizeGreaterThanOrEqualTo(2).last().isEqualTo(changed(false));
            assertThat(IntStream.range(0, told.size()).allMatch(i -> told.get(i).online() == (i % 2 == 0)))
                    .isTrue();
        }

        @Test
        void people_do_not_get_in_each_others_way() {
            var people = IntStream.range(0, THREADS)
                    .mapToObj(i -> world.customer("person-" + i).id())
                    .toList();

            Race.of(THREADS, i -> {
                comeAndGo(people.get(i));
                keepPresence.opened(people.get(i));
                return i;
            });

            assertThat(world.presences().online(people)).containsExactlyInAnyOrderElementsOf(people);
        }

        private boolean comeAndGo(UserId user) {
            for (int round = 0; round < ROUNDS; round++) {
                keepPresence.opened(user);
                keepPresence.closed(user);
            }
            return true;
        }
    }

    @Test
    void shows_who_of_those_one_talks_with_is_there() {
        var seePresence = shop.presence().seePresence();
        assertThat(seePresence.of(karim.id())).isEmpty();

        keepPresence.opened(claire.id());
        keepPresence.opened(lea.id());
        assertThat(seePresence.of(karim.id())).containsExactly(claire.id());

        world.blocks().add(claire.id(), karim.id());
        assertThat(seePresence.of(karim.id())).isEmpty();
    }

    private PresenceChanged changed(boolean online) {
        return new PresenceChanged(claire.id(), online, Set.of(karim.id()));
    }

    private void later(Duration time) {
        world.clock().advance(time);
        freeSeats.freeExpired();
    }

    /** Those of the world, unless it is away. */
    private final class FailingTransactions implements Transactions {
        private final AtomicBoolean away = new AtomicBoolean();
        private final AtomicBoolean lostAnswers = new AtomicBoolean();
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

        @Override
        public <T> T run(Supplier<T> work) {
            begun.incrementAndGet();
            meanwhile.getAndSet(() -> {}).run();
            T stored = world.transactions().run(() -> {
                T result = work.get();
                if (away.get()) {
                    throw new UnavailableException("away", new IllegalStateException("at the commit"));
                }
                return result;
            });
            if (lostAnswers.get()) {
                throw new UnavailableException("away", new IllegalStateException("after the commit"));
            }
            return stored;
        }
    }
}
