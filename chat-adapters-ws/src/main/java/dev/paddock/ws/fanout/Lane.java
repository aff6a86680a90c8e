package dev.paddock.ws.fanout;

import dev.paddock.domain.conversation.Message;
import dev.paddock.ws.transport.Burst;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that sends to the audiences assigned to it, in the order of what it is told. Messages that come while it works are
 * taken together afterwards, so that the batches grow with the load by themselves.
 */
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int MAX_TURN = 4096;

    private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private final Function<Message, byte[]> encoder;
    private final Map<String, Subscribers> audiences = new HashMap<>();
    private final List<Subscribers> unsent = new ArrayList<>();
    private final Burst burst = new Burst();
    private final Tally tally;
    private final Batch scratch;
    private volatile boolean ended;

    Lane(Function<Message, byte[]> encoder, Tally tally) {
        this.encoder = encoder;
        this.tally = tally;
        this.scratch = new Batch(burst, tally);
    }

    /** Has {@code step} run after all that was enqueued before; from any thread. */
    void enqueue(Runnable step) {
        steps.add(step);
    }

    void end() {
        enqueue(() -> ended = true);
    }

    @Override
    public void run() {
        var turn = new ArrayList<Runnable>();
        while (!ended) {
            try {
                turn.add(steps.take());
            } catch (InterruptedException e) {
                return;
            }
            steps.drainTo(turn, MAX_TURN);
            turn.forEach(Lane::run);
            run(this::flush);
            turn.clear();
        }
    }

    /** The rest is for steps. */
    void post(Message message, long toldAt) {
        var audience = audiences.get(message.conversation().value());
        if (audience != null) {
            if (audience.hasNothingToSend()) {
                unsent.add(audience);
            }
            audience.post(NumberedFrame.message(message.seq(), encoder.apply(message), toldAt));
        }
    }

    void announce(String name, long number, List<byte[]> frames, @Nullable Object except) {
        var audience = audiences.get(name);
        if (audience != null) {
            audience.announce(number, frames, except);
        }
    }

    void change(String name, long seq, byte[] frame) {
        var audience = audiences.get(name);
        if (audience != null) {
            audience.change(seq, frame);
        }
    }

    void enter(Subscription subscription) {
        audiences
                .computeIfAbsent(subscription.audience(), name -> new Subscribers(new Batch(burst, tally)))
                .enter(subscription);
    }

    void leave(Subscription subscription) {
        audiences.computeIfPresent(subscription.audience(), (name, audience) -> {
            audience.leave(subscription);
            return audience.isEmpty() ? null : audience;
        });
    }

    void goLive(Subscription subscription, long seq) {
        var audience = audiences.get(subscription.audience());
        if (audience != null) {
            audience.goLive(subscription, seq, scratch);
            tally.settle();
        }
    }

    /** Sends what was added until now; done by itself whenever all that is told is done. */
    void flush() {
        unsent.forEach(audience -> audience.flush(null));
        unsent.clear();
    }

    private static void run(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("a step of the fan-out failed", e);
        }
    }
}
