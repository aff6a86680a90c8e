package dev.paddock.sse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paddock.domain.Code;
import dev.paddock.sse.http.RefusalException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashGateTest {
    @Test
    void lets_no_more_through_at_once_than_it_may() {
        var gate = new HashGate(2, 30);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var pair = new CyclicBarrier(2);

        var everybody = Executors.newFixedThreadPool(30);
        var all = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> gate.through(() -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            meet(pair);
                            return inside.decrementAndGet();
                        }),
                        everybody))
                .limit(30)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).orTimeout(30, TimeUnit.SECONDS).join();
        everybody.shutdown();

        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void sends_away_at_once_whom_it_has_no_room_for() throws InterruptedException {
        var gate = new HashGate(1, 0);
        var working = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> gate.through(() -> {
            working.countDown();
            return await(done);
        }));
        assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatExceptionOfType(RefusalException.class)
                .isThrownBy(() -> gate.through(() -> true))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(Code.UNAVAILABLE);
                    assertThat(refused.retryAfter()).isPositive();
                });

        done.countDown();
        first.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(gate.through(() -> "in")).isEqualTo("in");
    }

    @Test
    void opens_again_after_work_that_failed() {
        var gate = new HashGate(1, 0);

        assertThatIllegalStateException()
                .isThrownBy(() -> gate.through(() -> {
                    throw new IllegalStateException("no memory");
                }));

        assertThat(gate.through(() -> "in")).isEqualTo("in");
    }

    private static void meet(CyclicBarrier pair) {
        try {
            pair.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
