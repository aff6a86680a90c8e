package dev.paddock.ws.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final byte[] ANSWER = {0, 0, 0, 0};

    private final ByteBuffer scratch = ByteBuffer.allocateDirect(16 * 1024);
    private final SocketChannel here;
    private final SocketChannel there;
    private final OutboxBudget budget = new OutboxBudget(1_000_000);
    private final Outbox outbox;

    OutboxTest() throws IOException {
        try (var listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            there = SocketChannel.open();
            there.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            there.connect(listening.getLocalAddress());
            here = listening.accept();
        }
        here.setOption(StandardSocketOptions.SO_SNDBUF, 8192);
        here.configureBlocking(false);
        outbox = new Outbox(here, budget);
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        there.close();
    }

    @Test
    void nothing_goes_out_before_the_handshake_is_answered() throws IOException {
        assertThat(outbox.offer(new byte[] {7, 7, 7})).isEqualTo(Outbox.Taken.YES);
        assertThat(outbox.flush(scratch, 0)).isTrue();

        assertThat(outbox.answer(ANSWER)).isEqualTo(Outbox.Taken.FIRST_TO_WAIT);
        outbox.flush(scratch, 0);

        assertThat(read(7)).containsExactly(0, 0, 0, 0, 7, 7, 7);
    }

    @Nested
    class Once_the_handshake_is_answered {
        @BeforeEach
        void answer() throws IOException {
            outbox.answer(ANSWER);
            read(ANSWER.length);
        }

        @Test
        void frames_are_written_at_once() throws IOException {
            assertThat(outbox.offer(new byte[] {1, 2})).isEqualTo(Outbox.Taken.YES);

            assertThat(read(2)).containsExactly(1, 2);
            assertThat(outbox.isFlushed()).isTrue();
        }

        @Test
        void what_the_peer_does_not_take_waits_in_order_and_is_joined() throws IOException {
            int sent = 0;
            var burst = new Burst();
            while (outbox.isFlushed() || sent < 300) {
                burst.load(List.of(frame(sent), frame(sent + 1)));
                outbox.offer(burst);
                outbox.offer(frame(sent + 2));
                sent += 3;
            }

            for (int i = 0; i < sent; i++) {
                assertThat(read(500)).as("frame " + i).containsOnly(i % 100);
                outbox.flush(scratch, i);
            }
            assertThat(outbox.isFlushed()).isTrue();
            assertThat(outbox.waitingBytes()).isZero();
        }

        @Test
        void no_more_than_the_limit_waits() {
            var taken = Outbox.Taken.YES;
            while (taken != Outbox.Taken.TOO_MUCH) {
                taken = outbox.offer(new byte[1000]);
            }

            assertThat(outbox.waitingBytes()).isBetween(Outbox.LIMIT - 1000, Outbox.LIMIT);
        }

        @Test
        void one_long_frame_is_taken_while_nothing_waits() {
            assertThat(outbox.offer(new byte[3 * Outbox.LIMIT])).isEqualTo(Outbox.Taken.FIRST_TO_WAIT);
            assertThat(outbox.offer(new byte[1])).isEqualTo(Outbox.Taken.TOO_MUCH);
        }

        @Test
        void closing_at_once_drops_what_waits_but_not_within_a_frame() throws IOException {
            while (outbox.isFlushed()) {
                outbox.offer(frame(1));
            }
            for (int i = 0; i < 100; i++) {
                outbox.offer(frame(2));
            }

            assertThat(outbox.close(frame(9), true)).isTrue();
            assertThat(outbox.close(frame(9), true)).isFalse();
            assertThat(outbox.offer(frame(3))).isEqualTo(Outbox.Taken.CLOSED);

            byte[] next;
            do {
                next = read(500);
                assertThat(next).containsOnly(next[0]);
                assertThat(next[0]).isIn((byte) 1, (byte) 9);
                outbox.flush(scratch, 0);
            } while (next[0] != 9);
            assertThat(there.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }

        @Test
        void time_without_progress_is_counted_from_the_last_byte_taken() throws IOException {
            assertThat(outbox.stalledFor(System.nanoTime())).isZero();
            while (outbox.waitingBytes() < 100_000) {
                outbox.offer(new byte[1000]);
            }
            long now = System.nanoTime();
            assertThat(outbox.stalledFor(now + 5_000_000_000L)).isGreaterThan(4_000_000_000L);

            read(4000);
            while (!progress(now + 5_000_000_000L)) {
                Thread.onSpinWait(); // until the kernel has noticed
            }

            assertThat(outbox.stalledFor(now + 5_000_000_000L)).isZero();
        }

        private boolean progress(long now) throws IOException {
            int before = outbox.waitingBytes();
            outbox.flush(scratch, now);
            return outbox.waitingBytes() < before;
        }
    }

    private static byte[] frame(int number) {
        var frame = new byte[500];
        Arrays.fill(frame, (byte) (number % 100));
        return frame;
    }

    private byte[] read(int count) throws IOException {
        var target = ByteBuffer.allocate(count);
        while (target.hasRemaining() && there.read(target) >= 0) {
            outbox.flush(scratch, 0);
        }
        return target.array();
    }
}
