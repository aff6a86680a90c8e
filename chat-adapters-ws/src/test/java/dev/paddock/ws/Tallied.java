package dev.paddock.ws;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A recorder that keeps what the edge reported. */
final class Tallied implements EdgeRecorder {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger received = new AtomicInteger();
    final AtomicLong frames = new AtomicLong();
    final AtomicLong messages = new AtomicLong();
    final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> delivered = new LinkedBlockingQueue<>();
    private final Map<Limit, AtomicInteger> limited = new EnumMap<>(Limit.class);

    Tallied() {
        for (var limit : Limit.values()) {
            limited.put(limit, new AtomicInteger());
        }
    }

    /** The code of the next connection that ends. */
    @Nullable
    Integer nextCode() throws InterruptedException {
        return closed.poll(10, TimeUnit.SECONDS);
    }

    AtomicInteger count(Limit limit) {
        var count = limited.get(limit);
        if (count == null) {
            throw new AssertionError("no count of " + limit);
        }
        return count;
    }

    @Override
    public void opened() {
        opened.incrementAndGet();
    }

    @Override
    public void refused() {
        refused.incrementAndGet();
    }

    @Override
    public void closed(int code) {
        closed.add(code);
    }

    @Override
    public void received() {
        received.incrementAndGet();
    }

    @Override
    public void gave(long moreFrames, long moreMessages) {
        frames.addAndGet(moreFrames);
        messages.addAndGet(moreMessages);
    }

    @Override
    public void delivered(long nanos) {
        delivered.add(nanos);
    }

    @Override
    public void limited(Limit limit) {
        count(limit).incrementAndGet();
    }
}
