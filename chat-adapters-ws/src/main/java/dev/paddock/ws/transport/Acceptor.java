package dev.paddock.ws.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that accepts connections and hands each to one of the readers. An accept that fails, as when the process may open
 * no more files, ends nothing: those who wait outside are let in as soon as there is room.
 */
final class Acceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);

    /** The kernel's buffer for a peer that does not read, beside our own bound. */
    private static final int SEND_BUFFER = 128 * 1024;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerSocketChannel listening;
    private final BiFunction<SocketChannel, SocketReader, Peer> peers;
    private final Strangers strangers;
    private final List<SocketReader> readers;
    private final Thread thread = new Thread(this::run, "ws-acceptor");
    private volatile boolean failing;
    private int turn;

    /**
     * @param listening bound, and blocking
     * @param peers makes a peer of a connection and of the reader that will read from it
     */
    Acceptor(
            ServerSocketChannel listening,
            BiFunction<SocketChannel, SocketReader, Peer> peers,
            Strangers strangers,
            List<SocketReader> readers) {
        this.listening = listening;
        this.peers = peers;
        this.strangers = strangers;
        this.readers = List.copyOf(readers);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether connections can't be accepted at present. */
    boolean isFailing() {
        return failing;
    }

    private void run() {
        while (listening.isOpen()) {
            try {
                var socket = listening.accept();
                recovered();
                admit(socket);
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException | RuntimeException e) {
                failed(e);
            }
        }
    }

    private void admit(SocketChannel socket) throws IOException {
        try {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            socket.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            var address = ((InetSocketAddress) socket.getRemoteAddress()).getAddress();
            if (!strangers.mayCome(address)) {
                socket.close();
                return;
            }
            var reader = readers.get(turn++ % readers.size());
            var peer = peers.apply(socket, reader);
            strangers.came(peer);
            reader.take(peer);
        } catch (IOException | RuntimeException e) {
            LOG.debug("a connection was gone before it was read from", e);
            socket.close();
        }
    }

    private void failed(Exception fault) {
        if (!failing) {
            failing = true;
            LOG.error("no connection can be accepted: {}; those who ask wait until it can", fault.toString());
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.info("connections are accepted again");
        }
    }
}
