package dev.paddock.persistence.log;

import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of messages: one thread takes all that wait and has them stored in one transaction. It waits for nothing when idle, and
 * under load the groups grow by themselves. Outcomes come on that thread, so what is done with them there must be quick.
 * Thread-safe.
 */
public final class GroupCommitLog implements MessageLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitLog.class);
    private static final long IDLE_MILLIS = 200;

    private final GroupWriter writer;
    private final BlockingQueue<Pending> queue;
    private final int largestGroup;
    private final Thread thread;
    private volatile boolean closing;

    public GroupCommitLog(GroupWriter writer, int capacity, int largestGroup) {
        this.writer = writer;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.largestGroup = largestGroup;
        this.thread = new Thread(this::write, "paddock-message-log");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public int waiting() {
        return queue.size();
    }

    @Override
    public CompletionStage<PostOutcome> append(NewMessage message) {
        var pending = Pending.of(message);
        if (closing || !queue.offer(pending)) {
            writer.refuse(List.of(pending));
        } else if (closing
                && !thread.isAlive()
                && queue.remove(pending)) { // came in after the last look into the queue
            writer.refuse(List.of(pending));
        }
        return pending.outcome().minimalCompletionStage();
    }

    /** Takes no more, stores what waits, and returns at the end of it. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        writer.refuse(waitingNow());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        writer.prepare();
        while (!closing || !queue.isEmpty()) {
            try {
                writeNext();
            } catch (InterruptedException e) {
                LOG.warn("somebody interrupted the message log, which goes on");
            } catch (RuntimeException | Error e) { // whatever it is, the next message deserves its try
                LOG.error("the message log stumbled, and goes on", e);
            }
        }
    }

    private void writeNext() throws InterruptedException {
        var first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        var group = new ArrayList<Pending>();
        if (first != null) {
            writer.awaitTurn(queue::size);
            group.add(first);
            queue.drainTo(group, largestGroup - 1);
        }
        if (!writer.write(group)) {
            writer.refuse(waitingNow()); // the store is away: those who wait must not wait for another try in vain
        }
    }

    private List<Pending> waitingNow() {
        var waiting = new ArrayList<Pending>();
        queue.drainTo(waiting);
        return waiting;
    }

    /**
     * A message that waits for its outcome.
     *
     * @param callId the id under which its sender's edge logs, null for none
     */
    public record Pending(
            NewMessage message,
            CompletableFuture<PostOutcome> outcome,
            @Nullable String callId) {
        public static Pending of(NewMessage message) {
            return new Pending(message, new CompletableFuture<>(), CallIds.current());
        }

        /** Answers the sender; returns false, without effect, if they have an answer. */
        boolean answer(PostOutcome answer) {
            return outcome.complete(answer);
        }
    }
}
