package dev.paddock.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.persistence.disk.LossyDisk;
import dev.paddock.persistence.disk.Survival;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournaledFileTest {
    private static final int SEEDS = Integer.getInteger("paddock.power.files", 30);
    private static final int BLOCK = 4096;
    private static final int LARGEST = 40 * BLOCK;

    @TempDir
    private Path folder;

    @BeforeAll
    static void registers() {
        JournaledPath.register();
    }

    /** Any writes, truncations, forces, reads and reopenings: what is there after a power cut is what one of the last two forces left. */
    @ParameterizedTest
    @EnumSource(Survival.class)
    void holds_what_was_forced_and_nothing_else(Survival survival) throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var disk = new LossyDisk("journaled-" + survival + seed, random.split(), List.of(survival));
            byte[][] allowed = {new byte[0], new byte[0]};
            for (int life = 0; life < 6; life++) {
                disk.losePowerAfter(Integer.MAX_VALUE);
                try (var file = open(disk)) {
                    assertThat(contents(file))
                            .as("seed %d, life %d", seed, life)
                            .isIn(allowed[0], allowed[1]);
                    allowed[0] = contents(file);
                    allowed[1] = allowed[0];
                    disk.losePowerAfter(random.nextInt(60));
                    live(file, random, allowed);
                } catch (IOException e) {
                    assertThat(disk.hasPower()).as("seed %d: %s", seed, e).isFalse();
                }
                disk.losePower();
            }
        }
    }

    private static void live(FileChannel file, SplittableRandom random, byte[][] allowed) throws IOException {
        byte[] model = allowed[0];
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    allowed[1] = model;
                    file.force(true);
                    allowed[0] = model;
                }
                case 1 -> {
                    model = Arrays.copyOf(model, Math.min(model.length, size(random)));
                    file.truncate(model.length);
                }
                case 2 -> assertThat(contents(file)).isEqualTo(model);
                default -> {
                    int at = size(random);
                    byte[] bytes = new byte[1 + random.nextInt(3 * BLOCK)];
                    Arrays.fill(bytes, (byte) (1 + random.nextInt(100)));
                    model = Arrays.copyOf(model, Math.max(model.length, at + bytes.length));
                    System.arraycopy(bytes, 0, model, at, bytes.length);
                    file.write(ByteBuffer.wrap(bytes), at);
                }
            }
        }
    }

    /** Mostly where blocks begin, as H2 writes. */
    private static int size(SplittableRandom random) {
        return random.nextInt(4) == 0 ? random.nextInt(LARGEST) : random.nextInt(LARGEST / BLOCK) * BLOCK;
    }

    private static FileChannel open(LossyDisk disk) throws IOException {
        var file = FilePath.get("journaled:" + disk.mount() + "/base.mv.db").open("rw");
        assertThat(file.tryLock(0, Long.MAX_VALUE, false)).isNotNull();
        return file;
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

    @Test
    void fails_for_good_when_a_force_failed() throws IOException {
        var disk = new LossyDisk("journaled-full", new SplittableRandom(1), List.of(Survival.NOTHING));
        try (var file = open(disk)) {
            file.write(ByteBuffer.wrap(new byte[BLOCK]), 0);
            disk.limit(100);
            assertThatThrownBy(() -> file.force(true)).hasMessage("No space left on device");
            disk.limit(1 << 20);

            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> file.force(true))
                        .hasMessage("No space left on device")
                        .cause()
                        .as("the first failure, however often it is met")
                        .hasNoCause();
            }
            assertThatThrownBy(() -> file.write(ByteBuffer.wrap(new byte[1]), 0))
                    .hasMessage("No space left on device");
        }
        try (var file = open(disk)) {
            assertThat(file.size()).isZero();
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

    private FileChannel open(String mode) throws IOException {
        return FilePath.get("journaled:" + base()).open(mode);
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

    private static byte[] contents(FileChannel file) throws IOException {
        var all = ByteBuffer.allocate(Math.toIntExact(file.size()));
        int count = 0;
        while (all.hasRemaining() && count >= 0) {
            count = file.read(all, all.position());
        }
        return all.array();
    }
}
