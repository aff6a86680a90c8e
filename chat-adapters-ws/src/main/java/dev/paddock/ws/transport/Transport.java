package dev.paddock.ws.transport;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.address.Proxies;
import dev.paddock.ws.Timeouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A listening WebSocket port, and the peers connected to it. */
public final class Transport implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final Flusher flusher;
    private final ServerSocketChannel listening;
    private final Server server;

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
        this.listening = listen(binding);
        this.flusher = new Flusher(binding.timeouts().interval());
        var factory = new PeerFactory(flusher, binding.timeouts(), recorder);
        this.server = new Server(listening, factory, binding, listener, recorder);
    }

    /** Lets peers in. */
    public void start() {
        flusher.start();
        server.start();
        await(() -> server.started().await(5, TimeUnit.SECONDS));
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
        await(() -> {
            server.stop(1000);
            return true;
        });
        flusher.close();
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
