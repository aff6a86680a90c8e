package dev.paddock.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledFileTest {
    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;

    @BeforeAll
    static void registers() {
        JournaledPath.register();
    }

    private FileChannel open(String mode) throws IOException {
        return FilePath.get("journaled:" + base()).open(mode);
    }

    @Test
    void leaves_no_journal_when_it_is_closed() throws IOException {
        try (var file = open("rw");
                var lock = file.tryLock()) {
            assertThat(lock).isNotNull();
            file.write(ByteBuffer.wrap(new byte[BLOCK]), 0);
            file.force(true);
            assertThat(journal()).exists();
        }

        assertThat(journal()).doesNotExist();
        assertThat(base()).hasSize(BLOCK);
    }

    @Test
    void shows_a_reader_what_is_in_the_journal_and_changes_nothing() throws IOException {
        killAfterForcing("stored");
        Files.write(base(), new byte[0]); // as if nothing of it had come to the disk
        byte[] journal = Files.readAllBytes(journal());

        try (var file = open("r")) {
            assertThat(text(file)).isEqualTo("stored");
        }

        assertThat(base()).isEmptyFile();
        assertThat(journal()).hasBinaryContent(journal);
    }

    @Test
    void begins_its_journal_again_when_it_is_full() throws IOException {
        byte[] much = new byte[1 << 20];
        try (var file = open("rw")) {
            for (int i = 0; i < 40; i++) {
                Arrays.fill(much, (byte) i);
                file.write(ByteBuffer.wrap(much), 0);
                file.force(true);
                assertThat(Files.size(journal())).isLessThan(10 << 20);
            }
        }
        assertThat(base()).hasBinaryContent(much);
    }

    @Test
    void brings_what_nobody_forces_to_the_disk_before_it_is_too_much() throws IOException {
        byte[] much = new byte[1 << 20];
        try (var file = open("rw")) {
            for (int i = 0; i < 40; i++) {
                file.write(ByteBuffer.wrap(much), (long) i * much.length);
            }
            assertThat(Files.size(base())).isBetween(20L << 20, 40L << 20);
        }
    }

    @Test
    void has_no_use_for_the_journal_of_a_file_that_was_removed() throws IOException {
        killAfterForcing("stored");
        Files.delete(base());

        try (var file = open("rw")) {
            assertThat(file.size()).isZero();
        }
        assertThat(journal()).doesNotExist();
    }

    @Test
    void refuses_the_journal_of_another_database() throws IOException {
        write("journaled:" + base(), 5);
        byte[] journal = write("journaled:" + base(), 5);
        var other = folder.resolve("other.mv.db");
        write("journaled:" + other, 1);
        Files.write(journal(), journal);
        byte[] before = Files.readAllBytes(other);
        Files.copy(other, base(), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> open("rw"))
                .isInstanceOf(StaleJournalException.class)
                .hasMessageContaining("base.mv.db.journal beside it belongs to");

        assertThat(base()).hasBinaryContent(before);
        Files.delete(journal());
        try (var file = open("rw")) {
            assertThat(file.size()).isEqualTo(before.length);
        }
    }

    /** Leaves the journal as a kill leaves it. */
    private void killAfterForcing(String text) throws IOException {
        byte[] journal;
        try (var file = open("rw")) {
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
            file.force(true);
            journal = Files.readAllBytes(journal());
        }
        Files.write(journal(), journal);
    }

    /** Writes so many versions of a store; returns what was in its journal before it was closed. */
    private static byte[] write(String file, int versions) throws IOException {
        try (var store =
                new MVStore.Builder().fileName(file).autoCommitDisabled().open()) {
            for (int i = 0; i < versions; i++) {
                store.openMap("map").put(i, "text");
                store.commit();
                store.sync();
            }
            return Files.readAllBytes(Path.of(file.replace("journaled:", "") + ".journal"));
        }
    }

    private Path base() {
        return folder.resolve("base.mv.db");
    }

    private Path journal() {
        return folder.resolve("base.mv.db.journal");
    }

    private static String text(FileChannel file) throws IOException {
        return new String(contents(file), StandardCharsets.US_ASCII);
    }

    static byte[] contents(FileChannel file) throws IOException {
        var all = ByteBuffer.allocate(Math.toIntExact(file.size()));
        int count = 0;
        while (all.hasRemaining() && count >= 0) {
            count = file.read(all, all.position());
        }
        return all.array();
    }
}
