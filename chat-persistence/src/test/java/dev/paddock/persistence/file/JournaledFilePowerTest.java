package dev.paddock.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.persistence.disk.LossyDisk;
import dev.paddock.persistence.disk.Survival;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournaledFilePowerTest {
    private static final int SEEDS = Integer.getInteger("paddock.power.files", 30);
    private static final int BLOCK = 4096;
    private static final int LARGEST = 40 * BLOCK;

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
                    assertThat(JournaledFileTest.contents(file))
                            .as("seed %d, life %d", seed, life)
                            .isIn(allowed[0], allowed[1]);
                    allowed[0] = JournaledFileTest.contents(file);
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
                case 2 -> assertThat(JournaledFileTest.contents(file)).isEqualTo(model);
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

    private static FileChannel open(LossyDisk disk) throws IOException {
        var file = FilePath.get("journaled:" + disk.mount() + "/base.mv.db").open("rw");
        assertThat(file.tryLock(0, Long.MAX_VALUE, false)).isNotNull();
        return file;
    }
}
