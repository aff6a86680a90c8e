package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class StoppingTest {
    @Test
    void lets_a_call_under_way_finish_and_takes_no_new_one() throws Exception {
        var edge = TestEdge.draining(Duration.ofSeconds(5));
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        edge.whenAskedForReadiness(() -> {
            asked.countDown();
            return answer.await(10, TimeUnit.SECONDS);
        });
        int port = edge.edge.port();
        var underWay = CompletableFuture.supplyAsync(() -> edge.anonymous().get("/health/ready"));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        var stopped = CompletableFuture.runAsync(edge.edge::close);
        awaitRefusal(port);
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> stopped.get(600, TimeUnit.MILLISECONDS));
        answer.countDown();

        assertThat(underWay.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        stopped.get(10, TimeUnit.SECONDS);
    }

    private static void awaitRefusal(int port) throws IOException {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            } catch (ConnectException e) {
                return;
            }
        }
    }
}
