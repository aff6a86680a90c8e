package dev.paddock.persistence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.UnavailableException;
import dev.paddock.persistence.PreparedStores;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The lives of {@link CrashWriter}s on one database, one after the other, and what was said in them. How long each lasts is drawn
 * from a seed and measured by the clock: whoever counts acknowledgements and then kills does so right after a commit, always. For one
 * thread.
 */
final class CrashLives {
    private static final long SEED = 20261122;
    private static final int SHORTEST_MILLIS = 200;
    private static final int USUAL_MILLIS = 1000;
    private static final int LONGEST_MILLIS = 3000;
    /** From the start of the process on, which is about when it has opened the database. */
    private static final int OPENING_MILLIS = 1200;

    private static final int ATTEMPTS = 5;

    private final StoreSettings settings;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Acknowledgements> all = new ArrayList<>();
    private final List<Act> acts = Act.all();
    private long written;

    CrashLives(StoreSettings settings) {
        this.settings = settings;
    }

    /** One life, and its end by kill -9, right after {@code alsoKill}. One of ten ends while the database is being opened. */
    void liveAndBeKilled(Runnable alsoKill) throws IOException {
        var said = new Acknowledgements(new Life(all.size()));
        all.add(said);
        var writer = start(said.life());
        boolean opening = oneOfTen();
        var doomed = new AtomicBoolean();
        var counts = new CompletableFuture<Void>(); // from its completion on
        var killed = counts.thenRunAsync(
                () -> {
                    doomed.set(true);
                    alsoKill.run();
                    writer.toHandle().destroyForcibly(); // Process.destroyForcibly() closes what is still to be read
                },
                CompletableFuture.delayedExecutor(drawMillis(opening), TimeUnit.MILLISECONDS));
        if (opening) {
            counts.complete(null);
        }
        try (var lines = writer.inputReader()) {
            lines.lines().forEach(line -> {
                said.note(line);
                if (line.equals(CrashWriter.WRITING)) {
                    counts.complete(null);
                }
            });
        }
        assertThat(doomed).as("a writer that is not killed goes on").isTrue();
        killed.join();
        writer.onExit().join();
        written += Long.parseLong(said.of(ShortRetention.WRITTEN).getOrDefault("bytes", "0"));
    }

    /** A lean JVM: it lives for a moment only, and a hundred of them are started. */
    private Process start(Life life) throws IOException {
        return CrashProgram.GET.start(
                settings.url(), settings.user(), settings.password(), Integer.toString(life.number()));
    }

    private int drawMillis(boolean opening) {
        if (opening) {
            return random.nextInt(OPENING_MILLIS);
        }
        return oneOfTen()
                ? random.nextInt(USUAL_MILLIS, LONGEST_MILLIS)
                : random.nextInt(SHORTEST_MILLIS, USUAL_MILLIS);
    }

    private boolean oneOfTen() {
        return random.nextInt(10) == 0;
    }

    /** Checks what the last life left in the database at {@code place}, and every message since the check before. */
    void checkLast(StoreSettings place) {
        check(place, acts, all.subList(all.size() - 1, all.size()));
    }

    /** Checks what all lives left, from the first message on. */
    void checkAll(StoreSettings place) {
        check(place, Act.all(), all);
    }

    private void check(StoreSettings place, List<Act> checks, List<Acknowledgements> lives) {
        try (var stores = PreparedStores.open(place, InstantSource.system())) {
            for (var said : lives) {
                checks.forEach(act -> check(stores, act, said));
            }
        }
    }

    /** On a busy machine a store may be unavailable for a moment; one that is broken stays so. */
    private void check(Stores stores, Act act, Acknowledgements said) {
        for (int attempt = 1; ; attempt++) {
            try {
                act.check(stores, said);
                return;
            } catch (UnavailableException e) {
                if (attempt == ATTEMPTS) {
                    throw new AssertionError("After kill " + all.size() + " the store can't be read", e);
                }
            } catch (AssertionError e) {
                throw new AssertionError(
                        "After kill " + all.size() + " not all is there that was acknowledged in " + said.life(), e);
            }
        }
    }

    /** The number of things that were acknowledged in all lives. */
    int acknowledged() {
        return all.stream().mapToInt(Acknowledgements::size).sum();
    }

    /** The number of bytes that the writers said they wrote. */
    long written() {
        return written;
    }
}
