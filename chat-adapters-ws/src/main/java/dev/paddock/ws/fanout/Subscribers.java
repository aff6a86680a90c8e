package dev.paddock.ws.fanout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections here that read one conversation, and what is about to be sent to them. For one lane's thread. */
final class Subscribers {
    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final EarlyChanges early = new EarlyChanges();
    private final Batch batch;

    Subscribers(Batch batch) {
        this.batch = batch;
    }

    boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    boolean hasNothingToSend() {
        return batch.isEmpty();
    }

    void enter(Subscription subscription) {
        flush(null);
        subscription.placed(subscriptions.size());
        subscriptions.add(subscription);
    }

    void leave(Subscription subscription) {
        flush(null);
        int place = subscription.place();
        if (place < 0) {
            return;
        }
        var last = subscriptions.remove(subscriptions.size() - 1);
        if (last != subscription) { // the last one takes the place that got free
            subscriptions.set(place, last);
            last.placed(place);
        }
        subscription.placed(-1);
    }

    void goLive(Subscription subscription, long seq, Batch scratch) {
        flush(null);
        if (subscription.place() >= 0) {
            subscription.goLive(seq, scratch);
        }
    }

    /** Has the message {@code frame} sent with what else comes by the next {@link #flush}, and what became of it if that was told before. */
    void post(NumberedFrame frame) {
        add(frame);
        early.posted(frame.seq(), change -> add(NumberedFrame.event(NumberedFrame.WITHOUT, change)));
    }

    /** Sends what became of message {@code seq}; once more after the message itself, should that be still on its way. */
    void change(long seq, byte[] frame) {
        early.told(seq, frame);
        announce(NumberedFrame.WITHOUT, List.of(frame), null);
    }

    private void add(NumberedFrame frame) {
        if (!batch.addIfItFits(frame)) {
            flush(null);
            batch.add(frame);
        }
    }

    /** Sends {@code frames} after all that was added, to everybody but {@code except}. */
    void announce(long number, List<byte[]> frames, @Nullable Object except) {
        flush(null);
        for (byte[] frame : frames) {
            var event = NumberedFrame.event(number, frame);
            if (!batch.addIfItFits(event)) {
                flush(except);
                batch.add(event);
            }
        }
        flush(except);
    }

    void flush(@Nullable Object except) {
        if (batch.isEmpty()) {
            return;
        }
        for (var subscription : subscriptions) {
            if (except == null || !subscription.reader().is(except)) {
                deliver(subscription);
            }
        }
        batch.finish();
    }

    private void deliver(Subscription subscription) {
        try {
            subscription.deliver(batch);
        } catch (RuntimeException e) { // the others shall get theirs
            LOG.error("a reader failed to take what was sent", e);
        }
    }
}
