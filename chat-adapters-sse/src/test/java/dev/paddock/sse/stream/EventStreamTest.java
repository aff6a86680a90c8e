package dev.paddock.sse.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(15), Duration.ofSeconds(20));

    /** A line whose peer reads when it is told to. */
    private static final class FakeLine implements StreamConnection {
        private final List<String> written = new ArrayList<>();
        private @Nullable Callback writing;
        private boolean reads = true;
        private boolean cut;
        private boolean abandoned;

        @Override
        public void write(ByteBuffer bytes, Callback done) {
            assertThat(writing).as("one write at a time").isNull();
            written.add(StandardCharsets.UTF_8.decode(bytes).toString());
            if (cut) {
                done.failed(new IOException("cut"));
            } else if (reads) {
                done.succeeded();
            } else {
                writing = done;
            }
        }

        @Override
        public boolean isAbandoned() {
            return abandoned;
        }

        @Override
        public void cut() {
            cut = true;
            var failing = writing;
            writing = null;
            if (failing != null) {
                failing.failed(new IOException("cut"));
            }
        }

        void read() {
            var done = Objects.requireNonNull(writing);
            writing = null;
            done.succeeded();
        }
    }

    private static final class Counted implements StreamRecorder {
        private int sent;
        private int dropped;

        @Override
        public void sent(int frames) {
            sent += frames;
        }

        @Override
        public void dropped() {
            dropped++;
        }
    }

    private final FakeLine line = new FakeLine();
    private long nanos = 1;
    private final Counted counted = new Counted();
    private final EventStream stream = new EventStream(PACE, () -> nanos, counted);
    private boolean gone;

    EventStreamTest() {
        stream.whenGone(() -> gone = true);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        stream.tick();
    }

    private void send(String frame) {
        stream.send(frame.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class To_a_peer_that_reads {
        @Test
        void frames_go_out_at_once_what_it_was_opened_with_first() {
            stream.open(List.of("a".getBytes(StandardCharsets.UTF_8), "b".getBytes(StandardCharsets.UTF_8)));
            send("c");
            stream.begin(line);
            send("d");
            assertThat(line.written).containsExactly("abc", "d");
            assertThat(counted.sent).isEqualTo(4);
        }

        @Test
        void a_comment_goes_out_every_fifteen_seconds() {
            stream.begin(line);
            pass(Duration.ofSeconds(14));
            assertThat(line.written).isEmpty();
            send("x");
            pass(Duration.ofSeconds(1));
            pass(Duration.ofSeconds(14));
            pass(Duration.ofSeconds(1));
            assertThat(line.written).containsExactly("x", ":\n\n", ":\n\n");
            assertThat(counted.sent).isEqualTo(1);
        }

        @Test
        void it_is_over_a_second_after_the_peer_hung_up() {
            stream.begin(line);
            line.abandoned = true;
            pass(Duration.ofMillis(999));
            assertThat(line.cut).isFalse();
            pass(Duration.ofMillis(1));
            assertThat(line.cut).isTrue();
            assertThat(gone).isTrue();
            assertThat(line.written).isEmpty();
            assertThat(counted.dropped).isZero();
        }

        @Test
        void nobody_looks_at_the_peer_after_the_end() {
            stream.begin(line);
            stream.end();
            line.abandoned = true;
            pass(Duration.ofSeconds(5));
            assertThat(line.cut).isFalse();
        }

        @Test
        void the_end_comes_at_once() {
            stream.begin(line);
            stream.end();
            send("late");
            assertThat(gone).isTrue();
            assertThat(line.cut).isFalse();
            assertThat(line.written).isEmpty();
        }
    }

    @Nested
    class To_a_peer_that_stopped_reading {
        @Test
        void what_waits_is_joined_and_goes_out_when_it_reads_again() {
            line.reads = false;
            stream.begin(line);
            send("a");
            send("b");
            send("c");
            assertThat(line.written).containsExactly("a");
            line.read();
            assertThat(line.written).containsExactly("a", "bc");
        }

        @Test
        void no_more_than_256_KiB_wait_before_it_is_cut() {
            line.reads = false;
            stream.begin(line);
            for (int i = 0; i < 17; i++) {
                send("x".repeat(16 * 1024));
            }
            assertThat(line.cut).isFalse();
            send("x");
            send("x");
            assertThat(line.cut).isTrue();
            assertThat(gone).isTrue();
            assertThat(counted.dropped).isEqualTo(1);
            assertThat(counted.sent).isEqualTo(17);
        }

        @Test
        void it_is_cut_when_one_write_takes_too_long() {
            line.reads = false;
            stream.begin(line);
            send("a");
            pass(Duration.ofSeconds(20));
            assertThat(line.cut).isFalse();
            pass(Duration.ofSeconds(1));
            assertThat(line.cut).isTrue();
            assertThat(gone).isTrue();
            assertThat(counted.dropped).isEqualTo(1);
        }

        @Test
        void reading_anything_gives_it_time_again() {
            line.reads = false;
            stream.begin(line);
            send("a");
            send("b");
            pass(Duration.ofSeconds(19));
            line.read();
            pass(Duration.ofSeconds(19));
            assertThat(line.cut).isFalse();
        }

        @Test
        void the_end_drops_what_waits_and_cuts_it_a_second_later() {
            line.reads = false;
            stream.begin(line);
            send("a");
            send("b");
            stream.end();
            assertThat(gone).isFalse();
            pass(Duration.ofMillis(1001));
            assertThat(line.cut).isTrue();
            assertThat(gone).isTrue();
            assertThat(line.written).containsExactly("a");
            assertThat(counted.dropped).isZero();
        }
    }

    @Test
    void a_peer_that_left_is_noticed_by_the_next_write() {
        stream.begin(line);
        line.cut();
        assertThat(gone).isFalse();
        pass(Duration.ofSeconds(15));
        assertThat(gone).isTrue();
    }

    @Test
    void a_stream_that_nobody_came_for_ends() {
        send("a");
        pass(Duration.ofSeconds(15));
        assertThat(gone).isTrue();
        stream.begin(line);
        assertThat(line.written).isEmpty();
    }
}
