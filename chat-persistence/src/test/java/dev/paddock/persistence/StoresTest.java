package dev.paddock.persistence;

import static dev.paddock.persistence.TestDatabases.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.World;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.connection.Pools;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.database.Preparation;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.Location;
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
}
