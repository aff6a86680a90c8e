package dev.paddock.persistence.disk;

import dev.paddock.domain.World;
import dev.paddock.persistence.PreparedStores;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.disk.PowerLossSpace.Tidying;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lives of a store on one disk, each of which ends when the power fails: while it opens, is used, or closes. */
final class PowerLossLives {
    private static final int WRITERS = 4;
    /** Writes, truncations and forces. */
    private static final int LONGEST_LIFE = 80;
    /** The most that the writers do before the power fails all the same, if the disk has little to do. */
    private static final int MOST_ACTIONS = 1000;
    /**
     * In milliseconds, counted from when a chunk was written: in a server that has run for longer than its 45 s, most of what is
     * given up is old enough to be written over at once.
     */
    private static final List<Integer> RETENTIONS = List.of(0, 50, 200, 45_000);

    private final LossyDisk disk;
    private final SplittableRandom random;
    private final Tidying tidying;
    private final int retentionMillis;
    private final Ledger ledger = new Ledger();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    PowerLossLives(LossyDisk disk, SplittableRandom random, Tidying tidying) {
        this.disk = disk;
        this.random = random;
        this.tidying = tidying;
        retentionMillis = RETENTIONS.get(random.nextInt(RETENTIONS.size()));
    }

    static StoreSettings settings(LossyDisk disk) {
        return StoreSettings.at("jdbc:h2:journaled:" + disk.mount() + "/paddock", "", "");
    }

    /** Loses power so many times, or until something is wrong after that; returns what. */
    List<String> run(int losses) {
        int lives = 0;
        while (lives < losses && wrong.isEmpty()) {
            live(lives++);
        }
        if (wrong.isEmpty()) {
            openAndCompare();
        }
        String where = "loss " + lives + ", retention " + retentionMillis + ", tidying " + tidying + ": ";
        return wrong.stream().map(what -> where + what).toList();
    }

    private void openAndCompare() {
        try (var stores = open(settings(disk))) {
            wrong.addAll(ledger.compare(stores, PowerLossWriter.conversations()));
        } catch (RuntimeException e) {
            note(e);
        }
    }

    private static Stores open(StoreSettings settings) {
        return PreparedStores.open(settings, () -> World.NOON);
    }

    private void live(int life) {
        var settings = settings(disk);
        if (random.nextInt(20) == 0) {
            disk.losePowerAfter(random.nextInt(4));
        }
        try (var stores = open(settings)) {
            wrong.addAll(ledger.compare(stores, PowerLossWriter.conversations()));
            boolean closes = random.nextInt(5) == 0;
            disk.losePowerAfter(random.nextInt(LONGEST_LIFE));
            use(stores, settings, life, closes ? random.nextInt(50) : MOST_ACTIONS);
            disk.losePowerAfter(closes ? random.nextInt(20) : 0);
        } catch (RuntimeException | InterruptedException | Error e) {
            note(e);
        }
        disk.losePower();
    }

    /** Has writers write until the power fails, or {@code actions} were done. */
    private void use(Stores stores, StoreSettings settings, int life, int actions) throws InterruptedException {
        var left = new AtomicInteger(actions);
        var done = new AtomicBoolean();
        var space = new PowerLossSpace(settings, random.split(), retentionMillis, tidying);
        var keeper = start(() -> space.keep(() -> disk.hasPower() && !done.get()));
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            var writer = new PowerLossWriter(stores, ledger, random.split(), "writer-" + i, life);
            writers.add(start(() -> {
                while (disk.hasPower() && left.getAndDecrement() > 0) {
                    writer.act();
                }
            }));
        }
        for (var writer : writers) {
            writer.join();
        }
        done.set(true);
        keeper.join();
    }

    private Thread start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (SQLException | RuntimeException | Error e) {
                note(e);
            }
        });
        thread.start();
        return thread;
    }

    /** A failure of the power may become any other; without it there is no reason for one. */
    private void note(Throwable failure) {
        if (disk.hasPower()) {
            var words = new StringBuilder("failed with its power on");
            Stream.of(failure.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("dev.paddock"))
                    .limit(3)
                    .forEach(frame -> words.append(", in ").append(frame));
            words.append(':');
            for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
                words.append(' ').append(cause).append(';');
            }
            wrong.add(words.toString());
        }
    }

    private interface Work {
        void run() throws SQLException;
    }
}
