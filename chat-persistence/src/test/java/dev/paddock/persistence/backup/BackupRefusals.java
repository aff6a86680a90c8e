package dev.paddock.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.persistence.BackupRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The refusals to overwrite anything, and to restore what is no whole backup of a version known here. */
abstract class BackupRefusals extends StoreToBackUp {
    @Test
    void to_overwrite_a_file() throws IOException {
        Files.writeString(file, "precious");

        assertThatThrownBy(() -> backups(settings).write(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void to_overwrite_a_database() {
        backups(settings).write(file);

        assertThatThrownBy(() -> backups(settings).restore(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("nothing is ever overwritten");
    }

    @Test
    void a_file_that_is_no_backup() throws IOException {
        Files.writeString(file, "no zip");

        assertThatThrownBy(() -> backups(newDatabase()).restore(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("can't be read as a backup");
    }

    @Test
    void a_backup_that_somebody_changed() throws Exception {
        fillEveryKindOfColumn();
        backups(settings).write(file);
        edit("/tables/accounts.json", "Zoé", "Zoe");
        var target = newDatabase();

        assertThatThrownBy(() -> backups(target).restore(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("its table accounts is not as it was written");
        assertThat(opened(target)).satisfies(untouched -> {
            assertThat(untouched.accounts().isEmpty()).isTrue();
            untouched.close();
        });
    }

    @Test
    void a_backup_of_a_newer_version() throws IOException {
        backups(settings).write(file);
        edit("/manifest.json", "\"schema\":\"", "\"schema\":\"9");

        assertThatThrownBy(() -> backups(newDatabase()).restore(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("made by a newer version");
    }

    @Test
    void a_backup_laid_out_in_another_way() throws IOException {
        backups(settings).write(file);
        edit("/manifest.json", "\"format\":1", "\"format\":2");

        assertThatThrownBy(() -> backups(newDatabase()).restore(file))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("has format 2");
    }

    private void edit(String entry, String text, String replacement) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            var path = zip.getPath(entry);
            String before = Files.readString(path, StandardCharsets.UTF_8);
            assertThat(before).contains(text);
            Files.writeString(path, before.replaceFirst(text, replacement));
        }
    }
}
