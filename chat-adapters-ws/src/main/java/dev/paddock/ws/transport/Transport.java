package dev.paddock.ws.transport;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.address.Proxies;
import dev.paddock.ws.Timeouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.java_websocket.WebSocketImpl;

/** A listening WebSocket port, and the peers connected to it. */
public final class Transport implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final OutboxBudget budget;
    private final Flusher flusher;
    private final ServerSocketChannel listening;
    private final List<SocketReader> readers;
    private final Acceptor acceptor;

    /**
     * The address to listen on, and who is let in.
     *
     * @param port 0 for any free one
     * @param origins the pages that may connect, as browsers name them
     * @param proxies those in front that are believed about whom they speak for
     * @param perAddress how many connections one address may have
     */
    public record Binding(
            String host, int port, Set<String> origins, Proxies proxies, int perAddress, Timeouts timeouts) {
        public Binding {
            origins = Set.copyOf(origins);
        }
    }

    /**
     * Binds the port.
     *
     * @throws UncheckedIOException if that can't be done, as when it is in use
     */
    public Transport(Binding binding, PeerListener listener, TransportRecorder recorder) {
        this(binding, listener, recorder, OutboxBudget.ofThisMachine());
    }

    Transport(Binding binding, PeerListener listener, TransportRecorder recorder, OutboxBudget budget) {
        this.listening = listen(binding);
        this.budget = budget;
        this.flusher = new Flusher(binding.timeouts().interval(), budget);
        this.readers = IntStream.rangeClosed(1, Runtime.getRuntime().availableProcessors())
                .mapToObj(number -> new SocketReader(number, recorder))
                .toList();
        var strangers = new Strangers(binding.proxies(), binding.perAddress(), Strangers.MAX);
        var events = new ConnectionEvents(binding, strangers, flusher, listener, recorder);
        this.acceptor = new Acceptor(
                listening, (socket, reader) -> peer(socket, reader, events, binding.timeouts()), strangers, readers);
    }

    /** Lets peers in. */
    public void start() {
        flusher.start();
        readers.forEach(SocketReader::start);
        acceptor.start();
    }

    /** Whether new connections can be accepted: not while the process may open no more files. */
    public boolean isAccepting() {
        return !acceptor.isFailing();
    }

    private Peer peer(SocketChannel socket, SocketReader reader, ConnectionEvents events, Timeouts timeouts) {
        var draft = new GuardedDraft();
        var connection = new WebSocketImpl(events, List.of(draft));
        var peer = new Peer(connection, socket, remote(socket), flusher, reader, timeouts, budget);
        draft.serve(peer);
        connection.setAttachment(peer);
        flusher.enter(peer);
        return peer;
    }

    public int port() {
        return listening.socket().getLocalPort();
    }

    /** The number of bytes that wait for each peer. */
    public IntStream backlogs() {
        return flusher.peers().stream().mapToInt(Peer::waitingBytes);
    }

    /** Says 1001 to everybody after all that was sent, and ends at the latest {@code patience} later. */
    public void drain(Duration patience) {
        flusher.peers().forEach(Transport::dismiss);
        long deadline = System.nanoTime() + patience.toNanos();
        await(() -> {
            while (!flusher.peers().isEmpty() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            return true;
        });
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        readers.forEach(SocketReader::close);
        flusher.peers().forEach(Peer::hangUp);
        flusher.close();
    }

    private static InetAddress remote(SocketChannel socket) {
        try {
            return ((InetSocketAddress) socket.getRemoteAddress()).getAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocketChannel listen(Binding binding) {
        try {
            var channel = ServerSocketChannel.open();
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                return channel.bind(new InetSocketAddress(binding.host(), binding.port()), BACKLOG);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "can't listen on " + binding.host() + ":" + binding.port() + ": " + e.getMessage(), e);
        }
    }

    private static void dismiss(Peer peer) {
        peer.close(CloseCode.GOING_AWAY, "going away");
    }

    private static void await(Waiting waiting) {
        try {
            waiting.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Waiting {
        boolean run() throws InterruptedException;
    }
}
