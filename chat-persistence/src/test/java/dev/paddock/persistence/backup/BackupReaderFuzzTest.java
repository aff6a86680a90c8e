package dev.paddock.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.persistence.BackupRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups that a disk, a copy or somebody broke: read as they were written, or refused in words for the operator. */
class BackupReaderFuzzTest {
    private static final String ROWS = "[\"claire\",1,true]\n".repeat(200);

    @TempDir
    private Path folder;

    private static byte[] zip(String manifest, String rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("tables/people.json"));
            zip.write(rows.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(BackupManifest.FILE));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String manifest(String rows, String table) {
        var digest = HexFormat.of().formatHex(BackupWriter.sha256().digest(rows.getBytes(StandardCharsets.UTF_8)));
        return "{\"format\":1,\"schema\":\"7\",\"madeAt\":\"2026-11-23T11:00:00Z\",\"auditEntries\":0,\"newestAuditHash\":\"\","
                + "\"brokenAuditEntry\":0,\"tables\":[{\"name\":\"" + table
                + "\",\"columns\":[\"a\",\"b\",\"c\"],\"rows\":200,\"next\":0,\"sha256\":\"" + digest + "\"}]}";
    }

    private void read(byte[] bytes) throws IOException {
        var file = folder.resolve("backup");
        Files.write(file, bytes);
        try (var reader = new BackupReader(file)) {
            reader.check();
        }
    }

    @Test
    void the_control_is_read() {
        assertThatCode(() -> read(zip(manifest(ROWS, "people"), ROWS))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void flipped_bytes_and_cut_ends_are_refused_or_change_nothing(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var whole = zip(manifest(ROWS, "people"), ROWS);
        for (int i = 0; i < 300; i++) {
            var broken = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int changes = random.nextInt(1, 6); changes > 0 && broken.length > 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                read(broken);
            } catch (BackupRefusedException e) {
                assertThat(e).hasMessageContaining("backup");
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void manifests_of_any_text_are_refused_or_read(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder(manifest(ROWS, "people"));
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, "0\"{}[],:nx-".charAt(random.nextInt(11)));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, "null");
                }
            }
            try {
                read(zip(text.toString(), ROWS));
            } catch (BackupRefusedException e) {
                assertThat(e).hasMessageContaining("backup");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"format\":1}",
                "{\"format\":1,\"schema\":\"7\",\"tables\":null}",
                "{\"format\":1,\"schema\":null,\"madeAt\":\"\",\"newestAuditHash\":\"\",\"tables\":[]}",
                "{\"format\":1,\"schema\":\"7\",\"madeAt\":\"\",\"newestAuditHash\":\"\",\"tables\":[null]}",
                "{\"format\":1,\"schema\":\"7\",\"madeAt\":\"\",\"newestAuditHash\":\"\",\"tables\":[{\"columns\":[]}]}"
            })
    void manifests_that_lack_something_are_refused(String manifest) {
        assertThatThrownBy(() -> read(zip(manifest, ROWS))).isInstanceOf(BackupRefusedException.class);
    }

    @Test
    void files_that_grow_without_bound_when_unpacked_are_refused_before_they_fill_the_memory() {
        var endless = "\"" + "a".repeat(40_000_000);

        assertThatThrownBy(() -> read(zip(manifest(ROWS, "people"), "[" + endless + "\"]")))
                .isInstanceOf(BackupRefusedException.class);
        assertThatThrownBy(() -> read(zip("{\"format\":1,\"schema\":" + endless + "\"}", ROWS)))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("manifest is too long");
    }
}
