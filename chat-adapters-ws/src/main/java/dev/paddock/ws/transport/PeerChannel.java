package dev.paddock.ws.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.java_websocket.WrappedByteChannel;

/**
 * A peer's socket as the library sees it: what comes is gated until the handshake is whole, what the library writes goes
 * through the outbox. Read by one thread, written and closed by any.
 */
final class PeerChannel implements WrappedByteChannel {
    private final Peer peer;
    private final Flusher flusher;
    private final TransportRecorder recorder;
    private final HeaderGate gate = new HeaderGate();

    PeerChannel(Peer peer, Flusher flusher, TransportRecorder recorder) {
        this.peer = peer;
        this.flusher = flusher;
        this.recorder = recorder;
    }

    /**
     * An end is thrown and not returned: what the library makes of a returned one is a fault that stops the whole server, if
     * the peer was cut before its handshake by another thread at that very moment.
     */
    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = gate.isOpen() ? peer.socket().read(target) : readHeader(target);
        if (count < 0) {
            throw new EOFException("the peer is gone");
        }
        if (count > 0) {
            peer.heard();
        }
        return count;
    }

    @Override
    public int write(ByteBuffer source) {
        int count = source.remaining();
        peer.answerHandshake(source);
        return count;
    }

    @Override
    public boolean isOpen() {
        return peer.socket().isOpen();
    }

    @Override
    public void close() throws IOException {
        flusher.leave(peer);
        peer.outbox().discard();
        peer.socket().close();
    }

    @Override
    public boolean isNeedWrite() {
        return false;
    }

    @Override
    public void writeMore() {}

    @Override
    public boolean isNeedRead() {
        return false;
    }

    @Override
    public int readMore(ByteBuffer target) {
        return 0;
    }

    @Override
    public boolean isBlocking() {
        return false;
    }

    private int readHeader(ByteBuffer target) throws IOException {
        try {
            return gate.read(peer.socket(), target);
        } catch (HeaderGate.HeaderTooLongException e) {
            recorder.refused();
            peer.refuse("431 Request Header Fields Too Large");
            return -1;
        }
    }
}
