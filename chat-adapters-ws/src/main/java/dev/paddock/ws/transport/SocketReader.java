package dev.paddock.ws.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.java_websocket.framing.CloseFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that reads from its share of the peers and decodes what they say, with one buffer for all of them: who says nothing
 * costs none.
 */
final class SocketReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketReader.class);

    /** Room for a whole header and what comes with it, and for a whole message of the longest kind. */
    private static final int BUFFER = 32 * 1024;

    /** How often a peer that seems silent is read from: its handshake and its first message fit into less. */
    private static final int LAST_READS = 4;

    private final Selector selector;
    private final Thread thread;
    private final TransportRecorder recorder;
    private final Queue<Peer> newcomers = new ConcurrentLinkedQueue<>();
    private final Queue<Peer> silent = new ConcurrentLinkedQueue<>();

    /** With an array behind it: the library reaches for that of what continues a frame. */
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    SocketReader(int number, TransportRecorder recorder) {
        this.recorder = recorder;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::run, "ws-reader-" + number);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Reads from {@code peer} from now on. */
    void take(Peer peer) {
        newcomers.add(peer);
        selector.wakeup();
    }

    /** Closes the connection of a peer whose time for a first message is over, unless one has come that was not read yet. */
    void lookOnce(Peer peer) {
        silent.add(peer);
        selector.wakeup();
    }

    /** Has the kernel let go of sockets that were closed: it does not while a selector knows them. */
    void letGo() {
        selector.wakeup();
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            LOG.warn("a reader's selector did not close", e);
        }
    }

    private void run() {
        while (selector.isOpen()) {
            try {
                selector.select(key -> read((Peer) key.attachment()));
                for (var peer = newcomers.poll(); peer != null; peer = newcomers.poll()) {
                    watch(peer);
                }
                for (var peer = silent.poll(); peer != null; peer = silent.poll()) {
                    closeIfSilent(peer);
                }
            } catch (ClosedSelectorException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("a reader goes on after a fault", e);
            }
        }
    }

    private void watch(Peer peer) {
        try {
            peer.socket().register(selector, SelectionKey.OP_READ, peer);
        } catch (ClosedChannelException e) {
            gone(peer);
        }
    }

    private void closeIfSilent(Peer peer) {
        for (int i = 0; i < LAST_READS && !peer.hasSpoken() && read(peer); i++) {}
        if (!peer.hasSpoken()) {
            peer.closeAsSilent();
        }
    }

    /** Whether something was read. */
    private boolean read(Peer peer) {
        try {
            int count = peer.read(buffer);
            if (count < 0) {
                gone(peer);
            }
            return count > 0;
        } catch (HeaderGate.HeaderTooLongException e) {
            recorder.refused();
            peer.refuse(HandshakeRefusal.HEADER_TOO_LONG);
        } catch (IOException e) {
            gone(peer);
        } catch (RuntimeException e) {
            LOG.error("what a peer said could not be taken", e);
            peer.cut();
        }
        return false;
    }

    private static void gone(Peer peer) {
        peer.connection().closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }
}
