package dev.paddock.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.persistence.crash.Acknowledgements;
import dev.paddock.persistence.crash.Act;
import dev.paddock.persistence.crash.Life;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The lives of {@link CrashWriter}s on one database, one after the other, and what was said in them. How long each lasts is drawn
 * from a seed and measured by the clock: whoever counts acknowledgements and then kills does so right after a commit, always. For one
 * thread.
 */
final class CrashLives {
    private static final long SEED = 20261122;
    private static final int SHORTEST_MILLIS = 200;
    private static final int USUAL_MILLIS = 1500;
    private static final int LONGEST_MILLIS = 4000;
    /** From the start of the process on, which is about when it has opened the database. */
    private static final int OPENING_MILLIS = 1200;

    private final StoreSettings settings;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Acknowledgements> all = new ArrayList<>();
    private final List<Act> acts = Act.all();
    private long written;

    CrashLives(StoreSettings settings) {
        this.settings = settings;
    }

    /** One life, and its end by kill -9, together with {@code alsoKill}. One of ten ends while the database is being opened. */
    void liveAndBeKilled(Runnable alsoKill) throws IOException {
        var said = new Acknowledgements(new Life(all.size()));
        all.add(said);
        var writer = CrashProgram.GET.start(
                settings.url(),
                settings.user(),
                settings.password(),
                Integer.toString(said.life().number()));
        int kind = random.nextInt(10);
        var killed = new CompletableFuture<Void>();
        if (kind == 0) {
            killLater(writer, alsoKill, random.nextInt(OPENING_MILLIS), killed);
        }
        int millis = kind == 1
                ? random.nextInt(USUAL_MILLIS, LONGEST_MILLIS)
                : random.nextInt(SHORTEST_MILLIS, USUAL_MILLIS);
        try (var lines = writer.inputReader()) {
            lines.lines().forEach(line -> {
                said.note(line);
                if (line.equals(CrashWriter.WRITING) && kind != 0) {
                    killLater(writer, alsoKill, millis, killed);
                }
            });
        }
        assertThat(writer.onExit().join().exitValue()).as("by kill -9").isEqualTo(128 + 9);
        killed.join();
        written += Long.parseLong(said.of(ShortRetention.WRITTEN).getOrDefault("bytes", "0"));
    }

    private static void killLater(Process writer, Runnable alsoKill, int millis, CompletableFuture<Void> killed) {
        killed.completeAsync(
                () -> {
                    alsoKill.run();
                    writer.toHandle().destroyForcibly(); // Process.destroyForcibly() closes what is still to be read
                    return null;
                },
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    /** Checks what the last life left in the database at {@code place}, and every message since the check before. */
    void checkLast(StoreSettings place) {
        check(place, acts, all.subList(all.size() - 1, all.size()));
    }

    /** Checks what all lives left, from the first message on. */
    void checkAll(StoreSettings place) {
        check(place, Act.all(), all);
    }

    private static void check(StoreSettings place, List<Act> acts, List<Acknowledgements> lives) {
        try (var stores = Stores.openPrepared(place, InstantSource.system(), () -> "epoch", StoreRecorder.SILENT)) {
            for (var said : lives) {
                for (var act : acts) {
                    act.check(stores, said);
                }
            }
        }
    }

    /** How many things were acknowledged in all lives. */
    int acknowledged() {
        return all.stream().mapToInt(Acknowledgements::size).sum();
    }

    /** How many bytes the writers said they wrote. */
    long written() {
        return written;
    }
}
