package dev.paddock.persistence.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.World;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.disk.PowerLossSpace.Tidying;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A disk loses power in the midst of a write or a force, and with it what was not forced, over and over: whatever the store had
 * acknowledged must be there, once, when it is opened again. Properties: {@code paddock.power.losses}, more than a build's;
 * {@code paddock.power.seed}, the one disk of that seed (threads differ from run to run all the same);
 * {@code paddock.power.survival} and {@code paddock.power.tidying}, names of {@link Survival} and {@link Tidying} to choose from.
 *
 * <p>By itself each of what was not forced may survive or not, in any order, and chunks are emptied as the product does it. H2 2.4.240
 * without {@code JournaledFile} does not stand that; nor does it stand that chunks are moved and emptied in turns by another thread
 * than its own, as the properties can have it.
 */
@Timeout(1800)
class PowerLossTest {
    private static final int LOSSES = Integer.getInteger("paddock.power.losses", 500);
    private static final int LOSSES_A_DISK = 25;
    /** Most of a disk's life is waiting: for the pace of forces, and for a pool that looks for a database that is gone. */
    private static final int DISKS_AT_ONCE = 8;

    private static final List<Survival> SURVIVALS = chosen("survival", "NOTHING,BEGINNING,WRITES,PAGES,SECTORS")
            .map(Survival::valueOf)
            .toList();
    private static final List<Tidying> TIDYINGS =
            chosen("tidying", "NOTHING,REWRITING").map(Tidying::valueOf).toList();

    @Test
    void loses_nothing_acknowledged() {
        var prepared = prepared();
        var threads = Executors.newFixedThreadPool(DISKS_AT_ONCE);
        try {
            var disks = seeds().mapToObj(seed -> CompletableFuture.supplyAsync(() -> lives(prepared, seed), threads))
                    .toList();
            assertThat(disks.stream().flatMap(disk -> disk.join().stream())).isEmpty();
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> lives(LossyDisk prepared, long seed) {
        var random = new SplittableRandom(seed);
        var disk = prepared.copy("power-" + seed, random.split(), SURVIVALS);
        var tidying = TIDYINGS.get(random.nextInt(TIDYINGS.size()));
        return new PowerLossLives(disk, random, tidying)
                .run(LOSSES_A_DISK).stream()
                        .map(wrong -> "seed " + seed + ": " + wrong)
                        .toList();
    }

    private static LossyDisk prepared() {
        var disk = new LossyDisk("power-prepared", new SplittableRandom(0), List.of(Survival.NOTHING));
        try (var stores = Stores.open(PowerLossLives.settings(disk), () -> World.NOON, () -> "epoch")) {
            for (var room : PowerLossWriter.ROOMS) {
                stores.rooms().add(new Room(room, new RoomName(room.value()), new Capacity(50), 0, false), World.NOON);
            }
        }
        return disk;
    }

    private static LongStream seeds() {
        Long only = Long.getLong("paddock.power.seed");
        int disks = (LOSSES + LOSSES_A_DISK - 1) / LOSSES_A_DISK;
        return only != null ? LongStream.of(only) : LongStream.rangeClosed(1, disks);
    }

    private static Stream<String> chosen(String property, String usually) {
        return Stream.of(
                System.getProperty("paddock.power." + property, usually).split(","));
    }
}
