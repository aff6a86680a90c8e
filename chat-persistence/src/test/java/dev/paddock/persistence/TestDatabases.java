package dev.paddock.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Real databases for tests: H2 files, and one PostgreSQL server that lives as long as the tests do. */
public final class TestDatabases {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestDatabases() {}

    /** A new H2 file. */
    public static StoreSettings h2() {
        try {
            return h2(Files.createTempDirectory(Path.of("target"), "h2-").resolve("paddock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static StoreSettings h2(Path file) {
        return StoreSettings.at("jdbc:h2:" + file.toAbsolutePath(), "", "");
    }

    /** A new database in the shared server. */
    public static StoreSettings postgres() {
        String name = "paddock_" + COUNTER.incrementAndGet();
        Jdbi.create(Server.SHARED.getPostgresDatabase()).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        return StoreSettings.at(Server.SHARED.getJdbcUrl("postgres", name), "postgres", "postgres")
                .withKeys(new KeyPlace(Path.of("target", "keys", name + "-" + UUID.randomUUID()), null));
    }

    /** Opens the store at {@code settings}, with an epoch of its own if it is new. */
    public static Stores open(StoreSettings settings) {
        return Stores.open(
                settings, InstantSource.system(), () -> UUID.randomUUID().toString());
    }

    /** A server's settings as they have to be; the library's own are for tests that need no durability. */
    public static EmbeddedPostgres.Builder durableServer() {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on");
    }

    private static final class Server {
        static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return durableServer().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The store on H2 that contract tests share. */
    public static final class SharedH2 {
        public static final TestStore STORE = new TestStore(h2());

        private SharedH2() {}
    }

    /** The store on PostgreSQL that contract tests share. */
    public static final class SharedPostgres {
        public static final TestStore STORE = new TestStore(postgres());

        private SharedPostgres() {}
    }
}
