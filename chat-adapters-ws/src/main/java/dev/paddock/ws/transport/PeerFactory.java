package dev.paddock.ws.transport;

import dev.paddock.ws.Timeouts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;

/** Gives every accepted connection its own draft, peer and channel. */
final class PeerFactory implements WebSocketServerFactory {
    /** The bytes that the kernel may hold for a peer that does not read, beside our own bound. */
    private static final int SEND_BUFFER = 128 * 1024;

    private final Flusher flusher;
    private final Timeouts timeouts;
    private final TransportRecorder recorder;

    PeerFactory(Flusher flusher, Timeouts timeouts, TransportRecorder recorder) {
        this.flusher = flusher;
        this.timeouts = timeouts;
        this.recorder = recorder;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter listener, List<Draft> drafts) {
        return createWebSocket(listener, new GuardedDraft());
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter listener, Draft draft) {
        var connection = new WebSocketImpl(listener, List.of(draft));
        connection.setAttachment(draft);
        return connection;
    }

    @Override
    public ByteChannel wrapChannel(SocketChannel socket, SelectionKey key) throws IOException {
        socket.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        var connection = (WebSocketImpl) key.attachment();
        GuardedDraft draft = connection.getAttachment();
        var address = ((InetSocketAddress) socket.getRemoteAddress()).getAddress();
        var peer = new Peer(connection, socket, address, flusher, timeouts);
        draft.serve(peer);
        connection.setAttachment(peer);
        flusher.enter(peer);
        return new PeerChannel(peer, flusher, recorder);
    }

    @Override
    public void close() {}
}
