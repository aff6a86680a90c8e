package dev.paddock.ws.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes for peers who lag behind, joining all that waits, and that looks after everybody's deadlines. It
 * has a selector of its own: the library's clears its interest in writing whenever its own queue is empty.
 */
final class Flusher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);
    private static final int SCRATCH = 128 * 1024;

    private final Selector selector;
    private final Thread thread = new Thread(this::run, "ws-flusher");
    private final Duration interval;
    private final OutboxBudget budget;
    private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
    private final Queue<Peer> laggards = new ConcurrentLinkedQueue<>();
    private final Queue<Peer> doomed = new ConcurrentLinkedQueue<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH);
    private long sweptAt = System.nanoTime();

    Flusher(Duration interval, OutboxBudget budget) {
        this.interval = interval;
        this.budget = budget;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void enter(Peer peer) {
        peers.add(peer);
    }

    void leave(Peer peer) {
        peers.remove(peer);
    }

    Set<Peer> peers() {
        return peers;
    }

    /** Has what waits for {@code peer} written as soon as it can be. */
    void flush(Peer peer) {
        laggards.add(peer);
        selector.wakeup();
    }

    /** Has the connection ended without a word. */
    void cut(Peer peer) {
        doomed.add(peer);
        selector.wakeup();
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            LOG.warn("the flusher's selector did not close", e);
        }
    }

    private void run() {
        while (selector.isOpen()) {
            try {
                selector.select(this::flush, interval.toMillis());
                work();
            } catch (ClosedSelectorException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("the flusher goes on after a fault", e);
            }
        }
    }

    private void work() {
        for (var peer = laggards.poll(); peer != null; peer = laggards.poll()) {
            watch(peer);
        }
        if (budget.excess() > 0) {
            makeRoom();
        }
        for (var peer = doomed.poll(); peer != null; peer = doomed.poll()) {
            peer.hangUp();
        }
        long now = System.nanoTime();
        if (now - sweptAt >= TimeUnit.MILLISECONDS.toNanos(interval.toMillis())) {
            sweptAt = now;
            peers.forEach(peer -> peer.lookAt(now));
        }
    }

    /** Shows out those for whom most waits, until what waits for the others is as much as may. */
    private void makeRoom() {
        int shownOut = 0;
        var most = peers.stream()
                .map(peer -> new Waiting(peer, peer.waitingBytes()))
                .sorted(Comparator.comparingInt(Waiting::bytes).reversed())
                .iterator();
        while (budget.excess() > 0 && most.hasNext()) {
            var next = most.next();
            if (!next.peer().isClosing()) {
                next.peer().showOut();
                shownOut++;
            }
        }
        LOG.warn("{} slow readers were shown out: more waited for all of them than may", shownOut);
    }

    /** The bytes that waited for a peer when it was looked at: a sort must not see them change. */
    private record Waiting(Peer peer, int bytes) {}

    private void watch(Peer peer) {
        if (flushed(peer)) {
            return;
        }
        try {
            peer.socket().register(selector, SelectionKey.OP_WRITE, peer);
        } catch (ClosedChannelException | CancelledKeyException e) {
            peer.hangUp();
        }
    }

    private void flush(SelectionKey key) {
        if (key.isValid() && flushed((Peer) key.attachment()) && key.isValid()) {
            key.interestOps(0);
        }
    }

    /** Tells whether nothing is left to write, be it that the peer is gone. */
    private boolean flushed(Peer peer) {
        try {
            return peer.outbox().flush(scratch, System.nanoTime());
        } catch (IOException e) {
            peer.hangUp();
            return true;
        }
    }
}
