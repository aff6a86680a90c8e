package dev.paddock.sse.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * One peer's stream of events: a bounded queue and its one writer. Whoever sends puts a frame into the queue and writes it there
 * and then if nothing is being written; what comes meanwhile is joined and written when that is through, by whichever thread hears
 * of it. So no stream has a thread, and nobody ever waits for a peer. A peer too slow for the queue's bound, or for one write, is
 * cut. Safe for use by many threads.
 */
public final class EventStream {
    /** The bytes that may wait for a peer when another frame comes. */
    private static final int MAX_WAITING = 256 * 1024;

    private static final int MAX_JOINED = 32 * 1024;
    /** Between two looks at whether the peer is still there. */
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private static final long GOODBYE = Duration.ofSeconds(1).toNanos();

    private final Pace pace;
    private final LongSupplier nanoTime;
    private final StreamRecorder recorder;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final Writer writer = new Writer();
    private final Deque<byte[]> waiting = new ArrayDeque<>(4); // this and all below guarded by this
    private @Nullable StreamConnection line;
    private int waitingBytes;
    private boolean writing;
    private long writingSince;
    private long commentedAt;
    private long lookedAt;
    private boolean ended;

    /**
     * @param nanoTime the time in nanoseconds since any moment
     */
    public EventStream(Pace pace, LongSupplier nanoTime, StreamRecorder recorder) {
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.recorder = recorder;
        this.commentedAt = nanoTime.getAsLong();
        this.lookedAt = commentedAt;
    }

    /** Puts {@code frames} first in line, however long they are; to be called once, before anything is sent. */
    public void open(List<byte[]> frames) {
        synchronized (this) {
            frames.forEach(this::add);
        }
        recorder.sent(frames.size());
        writer.iterate();
    }

    /** Begins to write to the peer; whatever was sent before waited for this. Completes when the peer is gone. */
    public CompletableFuture<Void> begin(HttpServletResponse response) {
        begin(JettyConnection.of(response));
        return gone;
    }

    void begin(StreamConnection to) {
        synchronized (this) {
            line = to;
        }
        writer.iterate();
    }

    /** Sends one frame, which nobody may change any more. Does nothing once the stream has ended. */
    public void send(byte[] frame) {
        if (put(frame)) {
            recorder.sent(1);
        }
    }

    /** Returns whether it is on its way. */
    private boolean put(byte[] frame) {
        boolean tooSlow;
        synchronized (this) {
            if (ended) {
                return false;
            }
            tooSlow = waitingBytes + frame.length > MAX_WAITING;
            if (!tooSlow) {
                add(frame);
            }
        }
        if (tooSlow) {
            drop();
        } else {
            writer.iterate();
        }
        return !tooSlow;
    }

    /** Ends the stream: nothing that still waits is sent, and the peer is told properly if it reads. */
    public void end() {
        if (isFirstEnd()) {
            writer.iterate();
        }
    }

    private synchronized boolean isFirstEnd() {
        if (ended) {
            return false;
        }
        ended = true;
        waiting.clear();
        writingSince = nanoTime.getAsLong();
        return true;
    }

    /** Has {@code action} run when nothing is written to the peer any more, whichever way that came; it must be quick. */
    public void whenGone(Runnable action) {
        var unused = gone.thenRun(action);
    }

    /** Sends the comment that is due, or cuts a peer that hung up or stopped reading; to be called several times a second. */
    public void tick() {
        long now = nanoTime.getAsLong();
        if (isStalled(now)) {
            drop();
        } else if (isAbandoned(now)) {
            cut();
        } else if (isCommentDue(now)) {
            comment();
        }
    }

    private synchronized boolean isStalled(long now) {
        return writing && now - writingSince > (ended ? GOODBYE : pace.stall().toNanos());
    }

    /** Asked under the lock: once the stream has ended, what the peer sends is its next call, and for Jetty to read. */
    private synchronized boolean isAbandoned(long now) {
        if (ended || line == null || now - lookedAt < LOOK) {
            return false;
        }
        lookedAt = now;
        return line.isAbandoned();
    }

    private synchronized boolean isCommentDue(long now) {
        boolean due = !ended && now - commentedAt >= pace.comment().toNanos();
        commentedAt = due ? now : commentedAt;
        return due;
    }

    private void comment() {
        if (line() == null) {
            end(); // nobody ever came for it
        } else {
            put(StreamFrames.COMMENT);
        }
    }

    /** Cuts a peer that is too slow; one that merely takes its time to hear the end is none. */
    private void drop() {
        if (isFirstEnd()) {
            recorder.dropped();
            writer.iterate();
        }
        cut();
    }

    private void cut() {
        var cutting = line();
        end();
        if (cutting != null) {
            cutting.cut();
        }
    }

    private synchronized @Nullable StreamConnection line() {
        return line;
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    private void add(byte[] frame) {
        waiting.add(frame);
        waitingBytes += frame.length;
    }

    private synchronized @Nullable ByteBuffer next() {
        writing = !waiting.isEmpty();
        if (!writing) {
            return null;
        }
        writingSince = nanoTime.getAsLong();
        var first = take();
        if (waiting.isEmpty() || first.length + waiting.element().length > MAX_JOINED) {
            return ByteBuffer.wrap(first);
        }
        var joined = ByteBuffer.allocate(MAX_JOINED).put(first);
        while (!waiting.isEmpty() && waiting.element().length <= joined.remaining()) {
            joined.put(take());
        }
        return joined.flip();
    }

    private byte[] take() {
        var frame = waiting.remove();
        waitingBytes -= frame.length;
        return frame;
    }

    /** Writes until nothing waits. Jetty runs one at a time, and calls again when a write is through. */
    private final class Writer extends IteratingCallback {
        @Override
        protected Action process() {
            var to = line();
            var bytes = to == null ? null : next();
            if (to == null || bytes == null) {
                return hasEnded() ? Action.SUCCEEDED : Action.IDLE;
            }
            to.write(bytes, this);
            return Action.SCHEDULED;
        }

        @Override
        protected void onCompleteSuccess() {
            gone.complete(null);
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            end();
            gone.complete(null);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
