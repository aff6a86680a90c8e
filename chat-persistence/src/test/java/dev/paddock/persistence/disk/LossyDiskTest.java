package dev.paddock.persistence.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossyDiskTest {
    private static final int BLOCK = 4096;
    private static int disks;

    private LossyDisk disk = newDisk(1);

    private static LossyDisk newDisk(int seed) {
        return new LossyDisk("disk-test-" + disks++, new SplittableRandom(seed), List.of(Survival.values()));
    }

    @Test
    void shows_at_once_what_was_written() throws IOException {
        var file = open();

        write(file, 0, 3, 'a');

        assertThat(contents(file)).isEqualTo("aaa");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keeps_what_was_forced(int seed) throws IOException {
        disk = newDisk(seed);
        var file = open();
        write(file, 0, 3 * BLOCK, 'a');
        file.force(true);
        write(file, BLOCK, BLOCK, 'b');
        file.truncate(BLOCK + 1);

        disk.losePower();

        assertThat(contents(open())).startsWith("a".repeat(BLOCK)).hasSizeBetween(BLOCK + 1, 3 * BLOCK);
    }

    @Test
    void loses_or_keeps_any_piece_of_what_was_not_forced() throws IOException {
        Set<String> survivors = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            disk = newDisk(seed);
            var file = open();
            write(file, 0, 3 * BLOCK, '-');
            file.force(true);
            write(file, 0, 3 * BLOCK, 'a');
            write(file, BLOCK, BLOCK, 'b');
            disk.losePower();
            var left = contents(open());
            survivors.add("" + left.charAt(0) + left.charAt(BLOCK) + left.charAt(2 * BLOCK));
        }

        assertThat(survivors)
                .contains("---", "a--", "-a-", "--a", "-b-", "--a", "aba", "a-a", "aaa", "ab-", "-ba", "-aa", "aa-");
    }

    @Test
    void loses_or_keeps_a_new_size_apart_from_the_bytes() throws IOException {
        Set<String> survivors = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            disk = newDisk(seed);
            var file = open();
            write(file, 0, 1, 'a');
            file.force(true);
            write(file, 1, 1, 'b');
            file.truncate(0);
            write(file, 0, 1, 'c');
            disk.losePower();
            survivors.add(contents(open()));
        }

        assertThat(survivors).contains("a", "ab", "a\0", "", "c", "\0");
    }

    @Test
    void fails_after_as_many_operations_as_it_was_told_and_refuses_everything_then() throws IOException {
        var file = open();
        disk.losePowerAfter(2);
        write(file, 0, 1, 'a');
        file.force(true);

        assertThatThrownBy(() -> write(file, 1, 1, 'b')).isInstanceOf(IOException.class);

        assertThat(disk.hasPower()).isFalse();
        assertThatThrownBy(() -> file.force(true)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> contents(file)).isInstanceOf(IOException.class);
        assertThat(contents(open())).startsWith("a");
    }

    @Test
    void lets_a_file_be_locked_once() throws IOException {
        String path = disk.mount() + "/file";
        try (var one = FilePath.get(path).open("rw");
                var other = FilePath.get(path).open("rw")) {
            var lock = one.tryLock();
            assertThat(lock).isNotNull();
            assertThat(other.tryLock()).isNull();
            lock.release();
            assertThat(other.tryLock()).isNotNull();
        }
    }

    @Test
    void has_no_room_beyond_its_limit_until_it_gets_more() throws IOException {
        var file = open();
        write(file, 0, 10, 'a');
        disk.limit(12);

        assertThatThrownBy(() -> write(file, 10, 5, 'b'))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        write(file, 0, 10, 'c');
        assertThat(contents(file)).isEqualTo("ccccccccccbb");

        disk.limit(20);
        write(file, 12, 8, 'd');
        assertThat(contents(file)).isEqualTo("ccccccccccbbdddddddd");
    }

    private FileChannel open() throws IOException {
        return FilePath.get(disk.mount() + "/file").open("rw");
    }

    private static void write(FileChannel file, int at, int length, char letter) throws IOException {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) letter);
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer, at + buffer.position());
        }
    }

    private static String contents(FileChannel file) throws IOException {
        var all = ByteBuffer.allocate((int) file.size());
        file.read(all, 0);
        return new String(all.array(), StandardCharsets.ISO_8859_1);
    }
}
