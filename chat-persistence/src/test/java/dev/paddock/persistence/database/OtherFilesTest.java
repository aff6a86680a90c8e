package dev.paddock.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paddock.domain.World;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.StoreUnreachableException;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that this version of H2 did not write, or not to their end: they open with all that is in them, or are left as they are. */
@Timeout(120)
class OtherFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.4.200", "2.0.206", "2.1.214"})
    void of_formats_before_ours_are_refused_with_the_way_to_move_them(String version) throws IOException {
        assertThat(refusalOf(sample("h2-" + version)))
                .contains(
                        "another version of H2 wrote the file",
                        "make a backup with the version of Paddock that wrote it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.224", "2.3.232"})
    void of_our_format_open_with_all_rows(String version) throws Exception {
        write(sample("h2-" + version));

        try (var connection = Preparation.connectionTo(settings(""));
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*), SUM(id) FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(50);
            assertThat(rows.getInt(2)).isEqualTo(49 * 50 / 2);
        }
    }

    /** The server before this one ran on H2 2.5.252. */
    @Test
    void of_the_server_before_this_one_open_with_all_rows_and_are_written_on() throws Exception {
        write(sample("paddock-h2-2.5.252"));
        var settings = settings("sa");
        var later = new Room(new RoomId("later"), new RoomName("Later"), new Capacity(3), 0, false);

        try (var stores = TestDatabases.open(settings)) {
            assertThat(messages(stores)).isEqualTo(16);
            stores.rooms().add(later, World.NOON);
        }
        try (var stores = TestDatabases.open(settings)) {
            assertThat(stores.holdsDemoData()).isTrue();
            assertThat(messages(stores)).isEqualTo(16);
            assertThat(stores.rooms().find(later.id())).contains(later);
        }
    }

    /** H2 would take each of them but the last for a new database, and begin one in the place of it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 8192, 12_000, 100_000, 145_000, 5000})
    void cut_off_are_refused(int length) throws IOException {
        assertThat(refusalOf(Arrays.copyOf(sample("paddock-h2-2.5.252"), length)))
                .contains("is empty or ends too early", "restore a backup");
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 9000, 200_000})
    void of_something_else_are_refused(int length) throws IOException {
        byte[] words = new byte[length];
        Arrays.fill(words, (byte) 'x');

        assertThat(refusalOf(words)).contains("the file is no database, or is damaged", "restore a backup");
    }

    private static int messages(Stores stores) {
        return stores.rooms().all().stream()
                .mapToInt(room -> stores.conversations()
                        .after(room.conversation(), 0, 100)
                        .size())
                .sum();
    }

    /** The one line that says why {@code content} is not opened; it is as it was then. */
    private String refusalOf(byte[] content) throws IOException {
        write(content);

        var refused = catchThrowableOfType(StoreUnreachableException.class, () -> TestDatabases.open(settings("sa")));

        assertThat(refused).isNotNull();
        String line = String.valueOf(refused.getMessage());
        assertThat(line.lines()).hasSize(1);
        assertThat(Files.readAllBytes(file())).isEqualTo(content);
        return line;
    }

    private void write(byte[] content) throws IOException {
        Files.write(file(), content);
    }

    private Path file() {
        return folder.resolve("paddock.mv.db");
    }

    private StoreSettings settings(String user) {
        return StoreSettings.at("jdbc:h2:file:" + folder.resolve("paddock"), user, "");
    }

    private static byte[] sample(String name) throws IOException {
        try (var packed = Objects.requireNonNull(
                        OtherFilesTest.class.getResourceAsStream("files/" + name + ".mv.db.gz"), name);
                var in = new GZIPInputStream(packed)) {
            return in.readAllBytes();
        }
    }
}
