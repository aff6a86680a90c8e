package dev.paddock.ws.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.transport.Burst;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final Person AUTHOR = new Person(new UserId("author"), "Author", Role.CUSTOMER);

    private final AtomicInteger encoded = new AtomicInteger();
    private final FanOut fanOut = new FanOut(2, this::encode, EdgeRecorder.SILENT);
    private final Recorder recorder = new Recorder("recorder");

    @AfterEach
    void close() {
        fanOut.close();
    }

    @Test
    void each_message_is_encoded_once_for_all_and_not_at_all_for_nobody() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            var reader = i == 0 ? recorder : new Recorder("other");
            fanOut.goLive(fanOut.subscribe("room", reader), 0);
        }

        fanOut.posted(List.of(message("room", 1), message("nobody's", 1)));

        assertThat(recorder.taken()).containsExactly(1);
        assertThat(encoded).hasValue(1);
    }

    @Test
    void messages_that_come_together_are_taken_together() throws InterruptedException {
        fanOut.goLive(fanOut.subscribe("room", recorder), 0);
        fanOut.posted(List.of(message("room", 1), message("room", 2), message("room", 3)));

        assertThat(recorder.taken()).containsExactly(1, 2, 3);
        assertThat(recorder.bursts).isEqualTo(1);
    }

    @Test
    void what_comes_while_the_lane_is_at_work_is_joined_afterwards() throws InterruptedException {
        var release = new CountDownLatch(1);
        fanOut.goLive(fanOut.subscribe("room", recorder), 0);
        fanOut.run("room", () -> await(release));
        for (int seq = 1; seq <= 40; seq++) {
            fanOut.posted(List.of(message("room", seq)));
        }
        release.countDown();

        assertThat(recorder.taken()).hasSize(40).isSorted();
        assertThat(recorder.bursts).isLessThanOrEqualTo(2);
    }

    @Test
    void what_comes_before_the_snapshot_is_held_and_what_it_shows_is_dropped() throws InterruptedException {
        var subscription = fanOut.subscribe("room", recorder);
        fanOut.posted(List.of(message("room", 4), message("room", 5)));
        fanOut.posted(List.of(message("room", 6)));
        assertThat(recorder.taken()).isEmpty();

        fanOut.goLive(subscription, 5);
        fanOut.posted(List.of(message("room", 7)));

        assertThat(recorder.taken()).containsExactly(6, 7);
    }

    @Test
    void messages_the_snapshot_shows_are_dropped_even_if_they_come_after_it() throws InterruptedException {
        var subscription = fanOut.subscribe("room", recorder);
        var other = new Recorder("other");
        fanOut.goLive(fanOut.subscribe("room", other), 0);
        fanOut.goLive(subscription, 5);
        fanOut.posted(List.of(message("room", 4), message("room", 5), message("room", 6)));

        assertThat(recorder.taken()).containsExactly(6);
        assertThat(other.taken()).containsExactly(4, 5, 6);
    }

    @Test
    void what_became_of_a_message_is_sent_again_after_the_message_where_it_was_told_first()
            throws InterruptedException {
        fanOut.goLive(fanOut.subscribe("room", recorder), 0);
        fanOut.posted(List.of(message("room", 1)));
        fanOut.change("room", 1, new byte[] {91});
        fanOut.change("room", 3, new byte[] {92});
        fanOut.change("room", 3, new byte[] {93});
        fanOut.change("room", 2, new byte[] {94});
        fanOut.posted(List.of(message("room", 2), message("room", 3), message("room", 4)));

        assertThat(recorder.taken()).containsExactly(1, 91, 92, 93, 94, 2, 94, 3, 93, 4);
    }

    @Test
    void what_became_of_a_message_of_a_snapshot_is_not_repeated_with_the_next_one() throws InterruptedException {
        fanOut.goLive(fanOut.subscribe("room", recorder), 7);
        fanOut.change("room", 5, new byte[] {91});
        fanOut.posted(List.of(message("room", 8)));

        assertThat(recorder.taken()).containsExactly(91, 8);
    }

    @Test
    void events_keep_their_place_among_messages_and_can_leave_somebody_out() throws InterruptedException {
        var other = new Recorder("other");
        fanOut.goLive(fanOut.subscribe("room", recorder), 0);
        fanOut.goLive(fanOut.subscribe("room", other), 0);
        fanOut.posted(List.of(message("room", 1)));
        fanOut.announce("room", List.of(new byte[] {99}), "recorder");
        fanOut.posted(List.of(message("room", 2)));

        assertThat(other.taken()).containsExactly(1, 99, 2);
        assertThat(recorder.taken()).containsExactly(1, 2);
    }

    @Test
    void whoever_left_gets_nothing_and_the_others_everything() throws InterruptedException {
        var subscriptions = new ArrayList<Subscription>();
        var readers = new ArrayList<Recorder>();
        for (int i = 0; i < 10; i++) {
            readers.add(new Recorder("reader " + i));
            subscriptions.add(fanOut.subscribe("room", readers.get(i)));
            fanOut.goLive(subscriptions.get(i), 0);
        }
        for (int gone : new int[] {0, 9, 4, 4}) {
            fanOut.unsubscribe(subscriptions.get(gone));
        }
        fanOut.posted(List.of(message("room", 1)));

        for (int i = 0; i < 10; i++) {
            assertThat(readers.get(i).taken()).hasSize(i == 0 || i == 9 || i == 4 ? 0 : 1);
        }
    }

    @Test
    void a_reader_that_fails_does_not_keep_the_others_from_theirs() throws InterruptedException {
        fanOut.goLive(fanOut.subscribe("room", new Broken()), 0);
        fanOut.goLive(fanOut.subscribe("room", recorder), 0);
        fanOut.posted(List.of(message("room", 1)));

        assertThat(recorder.taken()).containsExactly(1);
    }

    private byte[] encode(Message message) {
        encoded.incrementAndGet();
        return new byte[] {(byte) message.seq()};
    }

    private static Message message(String conversation, long seq) {
        return new Message(
                new ConversationId(conversation), seq, AUTHOR, new MessageText("x"), Instant.EPOCH, new ClientId("c"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Recorder implements Recipient {
        private final String owner;
        private final List<Byte> bytes = new ArrayList<>();
        private int bursts;

        Recorder(String owner) {
            this.owner = owner;
        }

        /** The frames that were taken of all that was sent until now. */
        List<Integer> taken() throws InterruptedException {
            assertThat(fanOut.settle(Duration.ofSeconds(10))).isTrue();
            return bytes.stream().map(Byte::intValue).toList();
        }

        @Override
        public void take(Burst burst) {
            bursts++;
            for (byte each : burst.copy()) {
                bytes.add(each);
            }
        }

        @Override
        public boolean is(Object who) {
            return owner.equals(who);
        }
    }

    private static final class Broken implements Recipient {
        @Override
        public void take(Burst burst) {
            throw new IllegalStateException("broken");
        }

        @Override
        public boolean is(Object who) {
            return equals(who);
        }
    }
}
