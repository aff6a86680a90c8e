package dev.paddock.persistence.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.account.SecondFactors.SecondFactor;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.Backups;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.KeyPlace;
import dev.paddock.persistence.MissingKeyException;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.database.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of a store, and who can read them. */
abstract class SealedStores {
    private static final UserId NADIA = new UserId("nadia");
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final SecondFactor FACTOR = new SecondFactor(NADIA, SECRET, true, 7, Set.of("digest"));
    private static final String KEY = "access-token-key";

    @TempDir
    private Path folder;

    abstract EachDatabase kind();

    private StoreSettings settings() {
        return keyedBy(kind().settings(), "paddock.keys");
    }

    private StoreSettings keyedBy(StoreSettings settings, String file) {
        return settings.withKeys(new KeyPlace(folder.resolve(file), null));
    }

    private static Jdbi jdbi(StoreSettings settings) {
        return Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
    }

    private static List<String> kept(StoreSettings settings) {
        return jdbi(settings)
                .withHandle(handle -> handle.createQuery("SELECT secret FROM second_factors UNION ALL"
                                + " SELECT secret FROM keyring WHERE name <> 'epoch'")
                        .mapTo(String.class)
                        .list());
    }

    private static void fill(StoreSettings settings) {
        try (var stores = TestDatabases.open(settings)) {
            stores.secondFactors().save(FACTOR);
            stores.keyring().keep(KEY, "{\"d\":\"private\"}");
        }
    }

    private static void assertThatAllIsThere(Stores stores) {
        assertThat(stores.secondFactors().find(NADIA)).contains(FACTOR);
        assertThat(stores.keyring().find(KEY)).contains("{\"d\":\"private\"}");
    }

    @Test
    void stand_sealed_in_the_database_and_in_backups() throws IOException {
        var settings = settings();
        fill(settings);

        assertThat(kept(settings)).hasSize(2).allMatch(secret -> secret.matches("sealed\\.[0-9a-f]{8}\\..{50,}"));
        var backup = folder.resolve("shop.backup");
        new Backups(settings, InstantSource.system()).write(backup);
        try (var zip = new ZipFile(backup.toFile());
                var rows = zip.getInputStream(zip.getEntry("tables/second_factors.json"))) {
            assertThat(new String(rows.readAllBytes(), UTF_8))
                    .contains("sealed.")
                    .doesNotContain(SECRET.substring(0, 12));
            assertThat(zip.getEntry("tables/keyring.json")).isNull();
        }
    }

    @Test
    void of_an_older_version_are_sealed_by_the_next_start() {
        var settings = settings();
        Preparation.migrations(settings)
                .target(MigrationVersion.fromVersion("6.1"))
                .load()
                .migrate();
        jdbi(settings).useHandle(handle -> {
            handle.execute("INSERT INTO second_factors VALUES ('nadia', ?, TRUE, 7, 'digest')", SECRET);
            handle.execute("INSERT INTO keyring VALUES (?, ?)", KEY, "{\"d\":\"private\"}");
        });

        try (var stores = TestDatabases.open(settings)) {
            assertThatAllIsThere(stores);
        }
        assertThat(kept(settings)).hasSize(2).allMatch(secret -> secret.startsWith("sealed."));
    }

    @Test
    void are_not_used_where_somebody_wrote_them_unsealed() {
        var settings = settings();
        fill(settings);
        try (var stores = TestDatabases.open(settings)) {
            jdbi(settings).useHandle(handle -> handle.execute("UPDATE second_factors SET secret = ?", SECRET));

            assertThatThrownBy(() -> stores.secondFactors().find(NADIA)).hasMessageContaining("is not sealed");
        }
    }

    @Test
    void are_not_opened_without_the_key_nor_is_another_one_made() throws IOException {
        var settings = settings();
        fill(settings);
        var before = kept(settings);
        var file = folder.resolve("paddock.keys");
        var put = Files.move(file, folder.resolve("elsewhere"));

        assertThatThrownBy(() -> TestDatabases.open(settings))
                .isInstanceOf(MissingKeyException.class)
                .hasMessageContaining("paddock.keys")
                .hasMessageContaining("keys forget");
        assertThat(file).doesNotExist();
        TestDatabases.open(keyedBy(kind().settings(), "other.keys")).close();
        assertThatThrownBy(() -> TestDatabases.open(keyedBy(settings, "other.keys")))
                .isInstanceOf(MissingKeyException.class);
        assertThat(kept(settings)).isEqualTo(before);

        Files.move(put, file);
        try (var stores = TestDatabases.open(settings)) {
            assertThatAllIsThere(stores);
        }
    }

    @Test
    void are_sealed_anew_when_the_keys_are_rotated_while_another_process_goes_on() {
        var settings = settings();
        fill(settings);
        var before = kept(settings);
        try (var running = TestDatabases.open(settings)) {
            try (var operator = TestDatabases.open(settings)) {
                assertThat(operator.rotateSealingKey()).isTrue();
            }
            assertThat(kept(settings)).doesNotContainAnyElementsOf(before);
            assertThat(kept(settings).get(0).substring(0, 15))
                    .isNotEqualTo(before.get(0).substring(0, 15));
            assertThatAllIsThere(running);
        }
    }

    @Test
    void come_back_with_a_backup_where_the_key_is_and_are_given_up_on_request_where_it_is_lost() throws IOException {
        var settings = settings();
        fill(settings);
        var backup = folder.resolve("shop.backup");
        new Backups(settings, InstantSource.system()).write(backup);
        var withKey = settings();
        new Backups(withKey, InstantSource.system()).restore(backup);
        try (var stores = TestDatabases.open(withKey)) {
            assertThat(stores.secondFactors().find(NADIA)).contains(FACTOR);
        }

        var without = keyedBy(kind().settings(), "none.keys");
        new Backups(without, InstantSource.system()).restore(backup);
        try (var stores = Stores.openSealed(
                without, InstantSource.system(), () -> UUID.randomUUID().toString())) {
            assertThat(stores.missingKey()).get().asString().contains("none.keys");
            assertThat(stores.forgetLostSecrets()).isEqualTo(1);
            assertThat(stores.missingKey()).isEmpty();
        }
        try (var stores = TestDatabases.open(without)) {
            assertThat(stores.secondFactors().find(NADIA)).isEmpty();
        }
    }
}
