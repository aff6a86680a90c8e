package dev.paddock.persistence.transaction;

import static dev.paddock.persistence.TestDatabases.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.World;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.TestDatabases;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class DatabaseTest {
    private static final Room ATELIER =
            new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(2), 0, false);

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void goes_on_with_a_transaction_in_which_something_was_taken(EachDatabase database) {
        try (var stores = open(database.settings())) {
            var rooms = stores.rooms();
            rooms.add(ATELIER, World.NOON);
            var balades = new Room(new RoomId("balades"), new RoomName("Balades"), new Capacity(2), 0, false);

            stores.transactions().run(() -> {
                assertThat(rooms.add(balades, World.NOON)).isTrue();
                assertThat(rooms.add(new Room(new RoomId("x"), ATELIER.name(), new Capacity(2), 0, false), World.NOON))
                        .isFalse();
                assertThat(rooms.save(balades.named(ATELIER.name()))).isFalse();
                assertThat(rooms.save(balades.sized(new Capacity(3)))).isTrue();
            });

            assertThat(rooms.all()).containsExactly(ATELIER, balades.sized(new Capacity(3)));
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void runs_again_what_a_deadlock_stopped(EachDatabase database) {
        try (var stores = open(database.settings())) {
            var rooms = List.of("one", "two").stream()
                    .map(name -> new Room(new RoomId(name), new RoomName("Room " + name), new Capacity(2), 0, false))
                    .toList();
            rooms.forEach(room -> stores.rooms().add(room, World.NOON));
            var bothLocked = new CountDownLatch(2);

            var done = Race.of(2, i -> {
                var first = new AtomicBoolean(true);
                return stores.transactions().run(() -> {
                    stores.rooms().lock(rooms.get(i).id());
                    bothLocked.countDown();
                    if (first.getAndSet(false)) {
                        awaitQuietly(bothLocked);
                    }
                    return stores.rooms().lock(rooms.get(1 - i).id()).isPresent();
                });
            });

            assertThat(done).containsExactly(true, true);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    class Threads_that_are_interrupted {
        /** With H2's own way to files, one such thread closes the database for everybody. */
        @Test
        void do_not_close_the_database() {
            try (var stores = open(TestDatabases.h2())) {
                stores.rooms().add(ATELIER, World.NOON);
                for (int i = 0; i < 50; i++) {
                    Thread.currentThread().interrupt();
                    tryToDelete(stores, new RoomId("room-" + i));
                }
                assertThat(Thread.interrupted()).isTrue();

                assertThat(stores.rooms().find(ATELIER.id())).contains(ATELIER);
            }
        }

        private void tryToDelete(Stores stores, RoomId id) {
            try {
                stores.rooms().add(new Room(id, new RoomName(id.value()), new Capacity(2), 0, false), World.NOON);
            } catch (UnavailableException e) {
                assertThat(e).hasMessageContaining("can't be reached"); // interrupted while it waited for a connection
            }
        }
    }
}
