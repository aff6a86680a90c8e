package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The keys that secrets are sealed by, as an operator meets them. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class KeysTest {
    private static final String KEY = "CHAT_SECRET_KEY";
    private static final String ONE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String OTHER = "__________________________________________8";

    @TempDir
    private Path folder;

    private void starts(Map<String, String> settings) throws Exception {
        try (var paddock = RunningPaddock.in(folder, settings)) {
            paddock.awaitReady();
            assertThat(paddock.terminate()).isZero();
        }
    }

    private String ends(int code, Map<String, String> settings, String... arguments) throws Exception {
        try (var paddock = RunningPaddock.in(folder, settings, arguments)) {
            assertThat(paddock.awaitEnd()).as(paddock.log()).isEqualTo(code);
            assertThat(paddock.log().lines()).hasSize(code == 0 ? 0 : 1);
            return code == 0 ? String.join("\n", paddock.restOfOutput()) : paddock.log();
        }
    }

    @Test
    void are_made_at_the_first_start_for_their_owner_alone_and_missed_at_a_later_one() throws Exception {
        starts(Map.of());
        var file = folder.resolve("data/paddock.keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
        Files.move(file, folder.resolve("away"));

        assertThat(ends(2, Map.of())).contains("sealed by the key", "keys forget");
        assertThat(file).doesNotExist();
        assertThat(ends(0, Map.of(), "audit", "verify")).contains("intact");
        assertThat(ends(0, Map.of(), "keys", "forget")).contains("0 people have no second factor any more");
        starts(Map.of());
        assertThat(ends(0, Map.of(), "keys", "forget")).contains("nothing was forgotten");
    }

    @Test
    void of_a_setting_are_changed_by_putting_a_new_one_in_front() throws Exception {
        starts(Map.of(KEY, ONE));
        assertThat(folder.resolve("data/paddock.keys")).doesNotExist();
        assertThat(ends(2, Map.of(KEY, OTHER)))
                .contains("not in CHAT_SECRET_KEY")
                .doesNotContain(ONE, OTHER);
        starts(Map.of(KEY, OTHER + " " + ONE));
        starts(Map.of(KEY, OTHER));
        assertThat(ends(2, Map.of(KEY, "secret"))).contains("CHAT_SECRET_KEY: the value is not 32 bytes in Base64");
    }

    @Test
    void of_a_file_are_rotated_by_command() throws Exception {
        starts(Map.of());
        var file = folder.resolve("data/paddock.keys");
        String before = Files.readString(file);

        assertThat(ends(0, Map.of(), "keys", "rotate")).contains("a new key", "paddock.keys");

        assertThat(Files.readString(file)).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        starts(Map.of());
    }
}
