package dev.paddock.ws.transport;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.address.AddressCounts;
import dev.paddock.contract.address.Proxies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's events of all connections: handshakes, decoded messages and ends, each handed to its peer. Safe for use by many threads. */
final class ConnectionEvents extends WebSocketAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionEvents.class);

    private final Set<String> origins;
    private final Proxies proxies;
    private final AddressCounts counts;
    private final Strangers strangers;
    private final Flusher flusher;
    private final PeerListener listener;
    private final TransportRecorder recorder;
    private final Set<Peer> open = ConcurrentHashMap.newKeySet();

    ConnectionEvents(
            Transport.Binding binding,
            Strangers strangers,
            Flusher flusher,
            PeerListener listener,
            TransportRecorder recorder) {
        this.origins = binding.origins();
        this.proxies = binding.proxies();
        this.counts = new AddressCounts(binding.perAddress());
        this.strangers = strangers;
        this.flusher = flusher;
        this.listener = listener;
        this.recorder = recorder;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        // browsers always say where a page comes from, programs need not
        if (request.hasFieldValue("Origin") && !origins.contains(request.getFieldValue("Origin"))) {
            recorder.refused();
            peer(connection).refuse(HandshakeRefusal.FOREIGN_ORIGIN);
            throw new InvalidDataException(CloseCode.POLICY_VIOLATION, "origin not allowed");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onWebsocketOpen(WebSocket connection, Handshakedata handshake) {
        var peer = peer(connection);
        var client = proxies.clientOf(peer.address(), handshake.getFieldValue("X-Forwarded-For"));
        peer.admitted(client);
        strangers.left(peer);
        recorder.opened();
        if (counts.enter(client)) {
            recorder.crowded();
            peer.close(CloseCode.TOO_MANY, "too many connections from this address");
        } else {
            peer.opened(listener.opened(peer));
        }
        open.add(peer);
        if (!peer.socket()
                .isOpen()) { // it was cut while it shook hands, and what was to be undone then is there only now
            ended(peer);
        }
    }

    @Override
    public void onWebsocketMessage(WebSocket connection, String message) {
        var peer = peer(connection);
        peer.spoke();
        var inbox = peer.inbox();
        if (inbox != null) {
            inbox.text(message);
        }
    }

    @Override
    public void onWebsocketMessage(WebSocket connection, ByteBuffer message) {
        var peer = peer(connection);
        peer.spoke();
        var inbox = peer.inbox();
        if (inbox != null) {
            inbox.binary();
        }
    }

    @Override
    public void onWebsocketClose(WebSocket connection, int code, String reason, boolean remote) {
        var peer = peer(connection);
        letGo(peer);
        ended(peer);
    }

    /** Takes what the library writes by itself: the answer to a handshake, and the end of one that it refused. */
    @Override
    public void onWriteDemand(WebSocket connection) {
        var library = (WebSocketImpl) connection;
        var peer = peer(connection);
        for (var answer = library.outQueue.poll(); answer != null; answer = library.outQueue.poll()) {
            peer.answerHandshake(answer);
        }
        if (library.isFlushAndClose()) {
            if (peer.isAdmitted()) {
                peer.cut();
            } else {
                peer.endUnadmitted();
            }
        }
    }

    @Override
    public void onWebsocketClosing(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onWebsocketCloseInitiated(WebSocket connection, int code, String reason) {}

    @Override
    public void onWebsocketError(@Nullable WebSocket connection, Exception fault) {
        LOG.warn("fault on a connection: {}", fault.toString());
    }

    @Override
    public @Nullable InetSocketAddress getLocalSocketAddress(WebSocket connection) {
        return address(() -> peer(connection).socket().getLocalAddress());
    }

    @Override
    public @Nullable InetSocketAddress getRemoteSocketAddress(WebSocket connection) {
        return address(() -> peer(connection).socket().getRemoteAddress());
    }

    /** Undoes what was done when it was let in, once. */
    private void ended(Peer peer) {
        var client = peer.client();
        if (client == null || !open.remove(peer)) {
            return;
        }
        counts.leave(client);
        recorder.closed(peer.closeCode());
        var inbox = peer.inbox();
        if (inbox != null) {
            inbox.closed();
        }
    }

    private void letGo(Peer peer) {
        flusher.leave(peer);
        strangers.left(peer);
        try {
            peer.closeSocket();
        } catch (IOException e) {
            LOG.debug("a socket did not close in order", e);
        }
    }

    private static Peer peer(WebSocket connection) {
        return connection.getAttachment();
    }

    private static @Nullable InetSocketAddress address(SocketEnd end) {
        try {
            return (InetSocketAddress) end.address();
        } catch (IOException e) { // a socket that is closed has none
            return null;
        }
    }

    private interface SocketEnd {
        SocketAddress address() throws IOException;
    }
}
