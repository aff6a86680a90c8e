package dev.paddock.ws.transport;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that wait in all outboxes together, and how many may. Safe for use by many threads. */
final class OutboxBudget {
    /** Over this share more than the budget, nobody for whom something waits gets more, until the flusher has made room. */
    private static final int MARGIN = 4;

    private final long most;
    private final AtomicLong waiting = new AtomicLong();

    OutboxBudget(long most) {
        this.most = most;
    }

    /** An eighth of the memory there can be: what waits for readers shall never be what memory runs out of. */
    static OutboxBudget ofThisMachine() {
        return new OutboxBudget(Runtime.getRuntime().maxMemory() / 8);
    }

    /** Notes that so many bytes more wait, or less if negative. */
    void changed(int bytes) {
        waiting.addAndGet(bytes);
    }

    /** The number of bytes too many; 0 or less while there is room. */
    long excess() {
        return waiting.get() - most;
    }

    /** Tells whether even the flusher does not keep up with making room. */
    boolean isExhausted() {
        return excess() > most / MARGIN;
    }
}
