package dev.paddock.ws.connection;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An executor that runs its tasks one after the other, in order, on threads shared with others. Safe for use by many threads. */
public final class SerialExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

    /** After so many the thread goes to somebody else. */
    private static final int MAX_TURN = 32;

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>(2);
    private boolean scheduled;

    public SerialExecutor(Executor threads) {
        this.threads = threads;
    }

    /** Takes {@code work}; returns how many are waiting now. */
    public int run(Runnable work) {
        boolean first;
        int count;
        synchronized (waiting) {
            waiting.add(work);
            count = waiting.size();
            first = !scheduled;
            scheduled = true;
        }
        if (first) {
            threads.execute(this::turn);
        }
        return count;
    }

    private void turn() {
        for (int i = 0; i < MAX_TURN; i++) {
            Runnable next;
            synchronized (waiting) {
                next = waiting.poll();
                if (next == null) {
                    scheduled = false;
                    return;
                }
            }
            attempt(next);
        }
        threads.execute(this::turn);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) { // what waits behind it shall have its turn
            LOG.error("work in a queue failed", e);
        }
    }
}
