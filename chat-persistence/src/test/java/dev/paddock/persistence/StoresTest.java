package dev.paddock.persistence;

import static dev.paddock.persistence.TestDatabases.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.Race;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.World;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.connection.Pools;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.message.IndexedSends;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.api.Location;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class StoresTest {
    private static final Room ATELIER =
            new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(2), 0, false);

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void keeps_everything_when_opened_again_and_migrates_once(EachDatabase database) {
        var settings = database.settings();
        String epoch;
        try (var stores = open(settings)) {
            epoch = stores.conversations().epoch();
            stores.rooms().add(ATELIER, World.NOON);
        }

        try (var stores = open(settings)) {
            assertThat(stores.rooms().find(ATELIER.id())).contains(ATELIER);
            assertThat(stores.conversations().epoch()).isEqualTo(epoch);
        }
    }

    /** So that the way back from a version that disappoints is the version before it. */
    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void works_on_tables_that_a_later_version_added_to(EachDatabase database, @TempDir Path later) throws IOException {
        var settings = database.settings();
        open(settings).close();
        Files.writeString(later.resolve("V9000__later.sql"), """
                ALTER TABLE rooms ADD COLUMN colour VARCHAR(20) DEFAULT 'green' NOT NULL;
                CREATE TABLE later (id INT PRIMARY KEY);
                """);
        var migrations = Preparation.migrations(settings);
        var locations = new ArrayList<>(List.of(migrations.getLocations()));
        locations.add(Location.fromPath("filesystem:", later.toString()));
        migrations.locations(locations.toArray(Location[]::new)).load().migrate();

        try (var stores = open(settings)) {
            stores.rooms().add(ATELIER, World.NOON);
            assertThat(stores.rooms().find(ATELIER.id())).contains(ATELIER);
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void gives_each_store_an_epoch_of_its_own(EachDatabase database) {
        try (var one = open(database.settings());
                var other = open(database.settings())) {
            assertThat(one.conversations().epoch())
                    .isNotEqualTo(other.conversations().epoch());
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void finds_nothing_under_ids_no_database_could_store(EachDatabase database) {
        try (var stores = open(database.settings())) {
            for (String id : List.of("nul\0", "half \ud83d", "\udc00")) {
                assertThat(stores.rooms().find(new RoomId(id))).isEmpty();
                assertThat(stores.accounts().find(new UserId(id))).isEmpty();
                assertThat(stores.roster().admission(new UserId("claire"), new ConversationId(id)))
                        .isEqualTo(Admission.NOT_A_MEMBER);
            }
        }
    }

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
    void is_reachable_and_durable(EachDatabase database) {
        var settings = database.settings();
        try (var stores = open(settings)) {
            assertThat(stores.reachable()).isTrue();
            try (var pools = new Pools(settings, StoreRecorder.SILENT)) {
                pools.log()
                        .useHandle(Dialect.of(settings.url())::assertDurable); // as the connections that write see it
            }
        }
    }

    /** Of the plan PostgreSQL keeps for the log, made while the table is as small as can be. */
    @Test
    void finds_messages_sent_before_by_their_key_however_many_there_are() {
        var settings = TestDatabases.postgres();
        try (var stores = open(settings);
                var pools = new Pools(settings, StoreRecorder.SILENT)) {
            assertThat(stores.reachable()).isTrue();
            var plan = pools.log().withHandle(StoresTest::keptPlanOfFind);

            assertThat(plan)
                    .anySatisfy(line -> assertThat(line).contains("using message_sent_once"))
                    .noneSatisfy(line -> assertThat(line).containsAnyOf("Seq Scan", "Hash"));
        }
    }

    private static List<String> keptPlanOfFind(Handle handle) {
        handle.execute("SET plan_cache_mode = force_generic_plan");
        handle.execute("PREPARE find (bigint[], varchar[]) AS "
                + IndexedSends.FIND.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2"));
        return handle.createQuery("EXPLAIN EXECUTE find (ARRAY[1], ARRAY['b'])")
                .mapTo(String.class)
                .list();
    }

    @Nested
    class A_database_that_may_lose_what_it_acknowledged {
        @Test
        void is_refused_on_postgresql() {
            var settings = TestDatabases.postgres();
            String name = settings.url().replaceAll(".*/|\\?.*", "");
            Jdbi.create(settings.url(), settings.user(), settings.password())
                    .useHandle(handle -> handle.execute("ALTER DATABASE " + name + " SET synchronous_commit = off"));

            assertThatExceptionOfType(StoreNotDurableException.class)
                    .isThrownBy(() -> open(settings))
                    .withMessageContaining("synchronous_commit = off");
        }

        @Test
        void is_noticed_on_h2() {
            Jdbi.create(TestDatabases.h2().url(), "", "").useHandle(handle -> {
                handle.execute("SET RETENTION_TIME 500");
                assertThatExceptionOfType(StoreNotDurableException.class)
                        .isThrownBy(() -> Dialect.of("jdbc:h2:").assertDurable(handle))
                        .withMessageContaining("RETENTION_TIME = 500");
            });
        }

        @Test
        void is_put_right_on_h2() {
            var settings = TestDatabases.h2();
            Jdbi.create(settings.url(), "", "").useHandle(handle -> handle.execute("SET RETENTION_TIME 500"));

            try (var stores = open(settings)) {
                assertThat(stores.reachable()).isTrue();
            }
        }
    }

    @Nested
    class A_database_that_is_not_to_be_had {
        @Test
        void is_named_without_its_password_when_nobody_listens() throws IOException {
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/paddock?password=secret-word";

            assertThatExceptionOfType(StoreUnreachableException.class)
                    .isThrownBy(() -> open(StoreSettings.at(url, "paddock", "")))
                    .withMessageContaining("127.0.0.1:" + port + "/paddock")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret-word"));
        }

        @Test
        void is_told_when_it_does_not_exist() {
            var settings = TestDatabases.postgres();
            var url = settings.url().replaceAll("paddock_\\d+", "nowhere");

            assertThatExceptionOfType(StoreUnreachableException.class)
                    .isThrownBy(() -> open(StoreSettings.at(url, "postgres", "postgres")))
                    .withMessageContaining("nowhere");
        }

        @Test
        void is_told_when_the_file_is_no_database() throws IOException {
            var file = Files.createTempFile("paddock", ".mv.db");
            Files.writeString(file, "no database at all");
            var settings = TestDatabases.h2(Path.of(file.toString().replace(".mv.db", "")));

            assertThatExceptionOfType(StoreUnreachableException.class).isThrownBy(() -> open(settings));
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

    private static StateEvent said(String what) {
        return new RoomEvent.RoomDeleted(new RoomId(what));
    }

    private static String words(StateEvent event) {
        return ((RoomEvent.RoomDeleted) event).id().value();
    }

    @Nested
    class What_listeners_hear {
        @Test
        void comes_in_the_order_of_the_commits_for_changes_of_the_same_row() {
            try (var stores = open(TestDatabases.h2())) {
                stores.rooms().add(ATELIER, World.NOON);
                var inOrder = new ArrayList<Integer>();
                var heard = new ArrayList<Integer>();
                stores.subscribeToEvents(event -> {
                    synchronized (heard) {
                        heard.add(Integer.parseInt(words(event)));
                    }
                });

                Race.of(16, thread -> {
                    for (int i = 0; i < 20; i++) {
                        int number = thread * 100 + i;
                        stores.transactions().run(() -> {
                            stores.rooms().lock(ATELIER.id());
                            stores.events().append(said(Integer.toString(number)));
                            inOrder.add(number); // guarded by the row lock, as nothing here is run again
                        });
                    }
                    return true;
                });

                assertThat(heard).isEqualTo(inOrder).hasSize(320);
            }
        }

        @Test
        void may_cause_further_events_without_waiting_for_itself() {
            try (var stores = open(TestDatabases.h2())) {
                var heard = new ArrayList<String>();
                stores.subscribeToEvents(event -> {
                    heard.add(words(event));
                    if (heard.size() == 1) {
                        stores.transactions().run(() -> stores.events().append(said("in a transaction")));
                        stores.events().append(said("outside of one"));
                    }
                });

                stores.events().append(said("first"));

                assertThat(heard).containsExactly("first", "in a transaction", "outside of one");
            }
        }

        @Test
        void reaches_the_other_listeners_and_the_caller_when_one_fails() {
            try (var stores = open(TestDatabases.h2())) {
                var heard = new ArrayList<StateEvent>();
                stores.subscribeToEvents(event -> {
                    throw new IllegalStateException("a listener's mistake");
                });
                stores.subscribeToEvents(heard::add);

                stores.transactions().run(() -> stores.events().append(said("something")));

                assertThat(heard).containsExactly(said("something"));
            }
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
}
