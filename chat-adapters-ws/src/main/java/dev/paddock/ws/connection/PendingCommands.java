package dev.paddock.ws.connection;

import java.util.concurrent.atomic.AtomicInteger;

/** The commands of all connections that are to be answered, so that the edge ends once they are. Safe for use by many threads. */
public final class PendingCommands {
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean open = true;

    /** Tells whether commands are still taken; those that come later are the next connection's. */
    public boolean areTaken() {
        return open;
    }

    public void takeNoMore() {
        open = false;
    }

    /** Counts a command that will be answered. */
    void began() {
        count.incrementAndGet();
    }

    public void ended() {
        count.decrementAndGet();
    }

    public boolean isEmpty() {
        return count.get() == 0;
    }
}
