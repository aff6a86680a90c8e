package dev.paddock.persistence.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.persistence.Backups;
import dev.paddock.persistence.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an embedded database, and who may open them. */
class OwnerOnlyTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("shop/data");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Map<String, String> files() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                found.put(file.getFileName().toString(), permissions(file));
            }
        }
        return found;
    }

    @Test
    void are_closed_from_the_first_moment_with_whatever_is_made_while_the_store_runs() throws IOException {
        var settings = TestDatabases.h2(data.resolve("paddock"));
        try (var stores = TestDatabases.open(settings)) {
            stores.keyring().keep("key", "value");
            new Backups(settings, InstantSource.system()).write(data.resolve("shop.backup"));
            FileUtils.newOutputStream(JournaledPath.SCHEME + ":async:" + data.resolve("paddock.mv.db.room"), false)
                    .close();

            assertThat(files())
                    .containsKeys("paddock.mv.db", "paddock.mv.db.journal", "paddock.keys", "shop.backup")
                    .allSatisfy((file, permissions) -> assertThat(permissions).isEqualTo("rw-------"));
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(requireNonNull(data.getParent()))).isEqualTo("rwx------");
        }
    }

    @Test
    void are_closed_by_the_next_start_where_they_were_open() throws IOException {
        var settings = TestDatabases.h2(data.resolve("paddock"));
        TestDatabases.open(settings).close();
        for (String file : files().keySet()) {
            Files.setPosixFilePermissions(data.resolve(file), PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.writeString(data.resolve("paddock.mv.db.copy"), "somebody's");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        TestDatabases.open(settings).close();

        assertThat(files())
                .allSatisfy((file, permissions) -> assertThat(permissions).isEqualTo("rw-------"));
        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @Test
    void stand_closed_in_a_folder_that_is_everybodys_and_stays_so() throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setAttribute(data, "unix:mode", 01777);

        TestDatabases.open(TestDatabases.h2(data.resolve("paddock"))).close();

        assertThat(permissions(data)).isEqualTo("rwxrwxrwx");
        assertThat(files())
                .hasSize(2)
                .allSatisfy((file, permissions) -> assertThat(permissions).isEqualTo("rw-------"));
    }
}
