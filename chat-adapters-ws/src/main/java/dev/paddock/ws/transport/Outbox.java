package dev.paddock.ws.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;

/**
 * The bytes that wait to be written to one peer, bounded in number. Bytes are written at once by whoever brings them while nothing waits;
 * otherwise they queue up, and the {@link Flusher} joins them. Safe for use by many threads; frames are never interleaved.
 */
final class Outbox {
    /** The number of bytes that may wait; a single frame that is longer is taken while nothing else waits. */
    static final int LIMIT = 256 * 1024;

    /** Longer arrays are written in pieces by the flusher, as the JDK keeps a direct copy of what a thread writes. */
    private static final int MAX_DIRECT = 128 * 1024;

    /** The outcome of handing bytes over. */
    enum Taken {
        YES,
        /** They wait, and nothing waited before: the flusher must be told. */
        FIRST_TO_WAIT,
        TOO_MUCH,
        BROKEN,
        CLOSED
    }

    private enum Stage {
        OPEN,
        SAYING_GOODBYE,
        SAID_GOODBYE,
        CLOSED
    }

    private final SocketChannel socket;
    private final OutboxBudget budget;
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(2);
    private volatile Stage stage = Stage.OPEN;
    private boolean answered; // the handshake: nothing goes out before
    private int written; // of the first that waits
    private int bytes; // that wait
    private long waitingSince;
    private long closingSince;

    Outbox(SocketChannel socket, OutboxBudget budget) {
        this.socket = socket;
        this.budget = budget;
    }

    synchronized Taken offer(Burst burst) {
        if (isIdle()) {
            var rest = burst.fromStart();
            return write(rest)
                    ? rest.hasRemaining() ? firstToWait(burst.bytes(), rest.remaining()) : Taken.YES
                    : Taken.BROKEN;
        }
        return queue(burst.bytes());
    }

    synchronized Taken offer(byte[] frame) {
        if (isIdle() && frame.length <= MAX_DIRECT) {
            var rest = ByteBuffer.wrap(frame);
            return write(rest) ? rest.hasRemaining() ? firstToWait(frame, rest.remaining()) : Taken.YES : Taken.BROKEN;
        }
        return queue(frame);
    }

    /** Takes the answer to the handshake, which goes before everything else; nothing else is written before. */
    synchronized Taken answer(byte[] answer) {
        if (answered) {
            return Taken.CLOSED;
        }
        answered = true;
        if (waiting.isEmpty()) {
            return offer(answer);
        }
        waiting.addFirst(answer);
        count(answer.length);
        return Taken.FIRST_TO_WAIT;
    }

    /**
     * Takes the last frame; what else waits is dropped if {@code atOnce}, but for what is half written. Returns false if there
     * was a last frame before.
     */
    synchronized boolean close(byte[] lastFrame, boolean atOnce) {
        if (isClosing()) {
            return false;
        }
        closingSince = System.nanoTime();
        stage = Stage.SAYING_GOODBYE;
        if (atOnce) {
            dropWhatCanBe();
        }
        waiting.add(lastFrame);
        count(lastFrame.length);
        return true;
    }

    /** Writes what waits, joined in {@code scratch}; returns whether all is written. */
    synchronized boolean flush(ByteBuffer scratch, long now) throws IOException {
        if (!answered) {
            return true; // the answer will bring the flusher back
        }
        while (!waiting.isEmpty()) {
            fill(scratch.clear());
            int count = socket.write(scratch.flip());
            if (count > 0) {
                waitingSince = now;
                forget(count);
            }
            if (scratch.hasRemaining()) {
                return false;
            }
        }
        if (stage == Stage.SAYING_GOODBYE) {
            stage = Stage.SAID_GOODBYE;
            socket.shutdownOutput(); // the peer hears the close frame even if it goes on sending
        }
        return true;
    }

    /** Forgets everything; the socket is gone. */
    synchronized void discard() {
        closingSince = isClosing() ? closingSince : System.nanoTime();
        stage = Stage.CLOSED;
        waiting.clear();
        count(-bytes);
    }

    /** Tells whether the last frame was taken, so that nothing the peer says matters any more. */
    boolean isClosing() {
        return stage.compareTo(Stage.SAYING_GOODBYE) >= 0;
    }

    /** For how many nanoseconds it has been closing; 0 while it is not. */
    synchronized long closingFor(long now) {
        return isClosing() ? now - closingSince : 0;
    }

    /** Tells whether everything, a close frame included, went to the socket. */
    synchronized boolean isFlushed() {
        return waiting.isEmpty();
    }

    synchronized int waitingBytes() {
        return bytes;
    }

    /** For how many nanoseconds nothing of what waits could be written; 0 while nothing waits. */
    synchronized long stalledFor(long now) {
        return waiting.isEmpty() ? 0 : now - waitingSince;
    }

    private boolean isIdle() {
        return stage == Stage.OPEN && answered && waiting.isEmpty();
    }

    private boolean write(ByteBuffer source) {
        try {
            socket.write(source);
            return true;
        } catch (IOException e) { // the peer is gone, which the caller has to act on
            discard();
            return false;
        }
    }

    private Taken firstToWait(byte[] frame, int rest) {
        waiting.add(frame);
        written = frame.length - rest;
        count(rest - bytes);
        waitingSince = System.nanoTime();
        return Taken.FIRST_TO_WAIT;
    }

    private Taken queue(byte[] frame) {
        if (isClosing()) {
            return Taken.CLOSED;
        }
        if (bytes > 0 && (bytes + frame.length > LIMIT || budget.isExhausted())) {
            return Taken.TOO_MUCH;
        }
        boolean first = waiting.isEmpty();
        if (first) {
            waitingSince = System.nanoTime();
        }
        waiting.add(frame);
        count(frame.length);
        return first && answered ? Taken.FIRST_TO_WAIT : Taken.YES;
    }

    private void fill(ByteBuffer scratch) {
        int offset = written;
        for (byte[] frame : waiting) {
            int count = Math.min(frame.length - offset, scratch.remaining());
            scratch.put(frame, offset, count);
            offset = 0;
            if (!scratch.hasRemaining()) {
                return;
            }
        }
    }

    private void forget(int count) {
        count(-count);
        int left = count + written;
        while (!waiting.isEmpty() && left >= waiting.getFirst().length) {
            left -= waiting.removeFirst().length;
        }
        written = left;
    }

    private void dropWhatCanBe() {
        byte[] half = written > 0 ? waiting.peekFirst() : null;
        waiting.clear();
        count(-bytes);
        if (half != null) {
            waiting.add(half);
            count(half.length - written);
        }
    }

    /** Notes that so many bytes more wait, or less if negative. */
    private void count(int more) {
        bytes += more;
        budget.changed(more);
    }
}
