package dev.paddock.sse;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/**
 * A port that is bound, and that nobody else can have any more: what the edge serves at is known before the edge is. Who connects
 * before it serves waits.
 */
public final class ListeningSocket implements AutoCloseable {
    /** As many as the kernel lets wait by default. */
    private static final int BACKLOG = 4096;

    private final ServerSocketChannel listening;

    private ListeningSocket(ServerSocketChannel listening) {
        this.listening = listening;
    }

    /**
     * Binds {@code port}, 0 for any that is free.
     *
     * @throws BindException if the port is in use or may not be listened on
     */
    public static ListeningSocket on(String host, int port) throws BindException {
        try {
            var channel = ServerSocketChannel.open();
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                return new ListeningSocket(channel.bind(new InetSocketAddress(host, port), BACKLOG));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) { // a host that has no address is an exception of the latter kind
            var failure = new BindException(
                    "can't listen for HTTP on " + host + ":" + port + ": the port is in use or forbidden");
            failure.initCause(e);
            throw failure;
        }
    }

    /** The number of the port. */
    public int number() {
        return listening.socket().getLocalPort();
    }

    /** The socket, for the server that accepts from it. */
    public ServerSocketChannel listening() {
        return listening;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
