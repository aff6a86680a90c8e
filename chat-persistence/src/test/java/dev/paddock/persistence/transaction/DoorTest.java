package dev.paddock.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorTest {
    private static final int PLACES = 2;
    private static final int CROWD = 12;
    private static final Duration STANDSTILL = Duration.ofSeconds(2);

    private final Door door = new Door(PLACES, STANDSTILL, Duration.ofSeconds(30));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void lets_a_crowd_in_one_after_the_other_in_the_order_in_which_they_came() throws Exception {
        var served = new CopyOnWriteArrayList<Integer>();
        var turns = new Semaphore(0);
        var inside = occupied(turns);
        var crowd = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < CROWD; i++) {
            int number = i;
            crowd.add(CompletableFuture.supplyAsync(
                    () -> door.through(() -> {
                        served.add(number);
                        turns.acquireUninterruptibly();
                        return number;
                    }),
                    threads));
            awaitWaiting(i + 1);
        }

        for (int i = 0; i < PLACES + CROWD; i++) {
            TimeUnit.MILLISECONDS.sleep(STANDSTILL.toMillis() / 8); // slow, and never at a standstill
            turns.release();
        }

        for (var one : inside) {
            one.join();
        }
        for (var one : crowd) {
            one.join();
        }
        assertThat(served)
                .containsExactlyElementsOf(
                        crowd.stream().map(CompletableFuture::join).toList());
    }

    @Test
    void tells_who_waits_once_nobody_is_served_any_more_and_lets_in_who_comes_later() {
        var turns = new Semaphore(0);
        var inside = occupied(turns);
        var waiting = CompletableFuture.supplyAsync(() -> door.through(() -> "in"), threads);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(waiting::join)
                .withCauseInstanceOf(UnavailableException.class);

        turns.release(PLACES);
        inside.forEach(CompletableFuture::join);
        assertThat(door.through(() -> "in")).isEqualTo("in");
    }

    @Test
    void gives_a_place_back_whatever_happened_in_it() {
        for (int i = 0; i < 2 * PLACES; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> door.through(() -> {
                        throw new IllegalStateException("broken");
                    }));
        }

        assertThat(door.through(() -> "in")).isEqualTo("in");
    }

    /** All places, each taken until there is a turn for it. */
    private List<CompletableFuture<String>> occupied(Semaphore turns) {
        var in = new CountDownLatch(PLACES);
        var inside = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < PLACES; i++) {
            inside.add(CompletableFuture.supplyAsync(
                    () -> door.through(() -> {
                        in.countDown();
                        turns.acquireUninterruptibly();
                        return "in";
                    }),
                    threads));
        }
        try {
            in.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return inside;
    }

    private void awaitWaiting(int people) {
        while (door.waiting() < people) {
            Thread.onSpinWait();
        }
    }
}
