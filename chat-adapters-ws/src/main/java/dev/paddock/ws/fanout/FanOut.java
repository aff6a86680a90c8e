package dev.paddock.ws.fanout;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends what happens to those who read it. Each audience (a conversation, or everybody) belongs to one lane, and hears
 * everything in the order in which this was told. Safe for use by many threads; no call waits for a reader.
 */
public final class FanOut implements AutoCloseable {
    private static final int STRIPES = 1024;

    private final Lane[] lanes;
    private final AtomicLong posts = new AtomicLong();
    private final AtomicLongArray lastPosts =
            new AtomicLongArray(STRIPES); // by conversations, several of which share one

    /** Makes one with {@code count} threads, which encode each message once by {@code encoder}. */
    public FanOut(int count, Function<Message, byte[]> encoder, FanOutRecorder recorder) {
        lanes = IntStream.range(0, count)
                .mapToObj(i -> new Lane(encoder, new Tally(recorder)))
                .toArray(Lane[]::new);
        for (int i = 0; i < count; i++) {
            var thread = new Thread(lanes[i], "ws-fan-out-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Adds {@code reader} to an audience; what comes is held back until {@link #goLive}. */
    public Subscription subscribe(String audience, Recipient reader) {
        var subscription = new Subscription(audience, reader);
        var lane = lane(audience);
        lane.enqueue(() -> lane.enter(subscription));
        return subscription;
    }

    /** From now on the reader gets everything; of what was held back, what has no number or one above {@code seq}. */
    public void goLive(Subscription subscription, long seq) {
        var lane = lane(subscription.audience());
        lane.enqueue(() -> lane.goLive(subscription, seq));
    }

    public void unsubscribe(Subscription subscription) {
        var lane = lane(subscription.audience());
        lane.enqueue(() -> lane.leave(subscription));
    }

    /** Sends messages to the readers of their conversations. */
    public void posted(List<Message> messages) {
        long now = System.nanoTime();
        messages.forEach(message -> count(message.conversation().value()));
        for (var lane : lanes) {
            var own = lanes.length == 1
                    ? messages
                    : messages.stream()
                            .filter(message -> lane(message.conversation().value()) == lane)
                            .toList();
            if (!own.isEmpty()) {
                lane.enqueue(() -> own.forEach(message -> lane.post(message, now)));
            }
        }
    }

    /** The number of messages posted and changed so far: each was stored before it was counted, and counted before it was sent. */
    public long posts() {
        return posts.get();
    }

    /** Tells whether any may have been posted or changed in {@code conversation} after the first {@code number} were. */
    public boolean hasPostedSince(long number, ConversationId conversation) {
        return lastPosts.get(stripe(conversation.value())) > number;
    }

    /** Sends {@code frames} to an audience, apart from the connections that are {@code except}'s. */
    public void announce(String audience, List<byte[]> frames, @Nullable Object except) {
        announce(audience, NumberedFrame.WITHOUT, frames, except);
    }

    /**
     * Sends {@code frames} to those of an audience whose snapshot is older than change number {@code number}.
     *
     * @param except a reader's owner or name, who is left out
     */
    public void announce(String audience, long number, List<byte[]> frames, @Nullable Object except) {
        var lane = lane(audience);
        lane.enqueue(() -> lane.announce(audience, number, frames, except));
    }

    /** Sends the readers of a conversation what became of its message {@code seq}, and never before the message itself. */
    public void change(String audience, long seq, byte[] frame) {
        count(audience);
        var lane = lane(audience);
        lane.enqueue(() -> lane.change(audience, seq, frame));
    }

    /** Runs {@code step} on the thread of an audience, after all it was told before. */
    public void run(String audience, Runnable step) {
        lane(audience).enqueue(step);
    }

    /** Waits until all that was told before is done and sent; returns whether it was in time. */
    public boolean settle(Duration patience) throws InterruptedException {
        var settled = new CountDownLatch(lanes.length);
        Stream.of(lanes)
                .forEach(lane -> lane.enqueue(() -> {
                    lane.flush();
                    settled.countDown();
                }));
        return settled.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        Stream.of(lanes).forEach(Lane::end);
    }

    private void count(String conversation) {
        lastPosts.accumulateAndGet(stripe(conversation), posts.incrementAndGet(), Math::max);
    }

    private static int stripe(String conversation) {
        return Math.floorMod(conversation.hashCode() * 0x9E3779B1, STRIPES);
    }

    private Lane lane(String audience) {
        return lanes[Math.floorMod(audience.hashCode(), lanes.length)];
    }
}
