package dev.paddock.ws.transport;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.address.Proxies;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's server, reduced to accepting, shaking hands and decoding; peers do the rest. */
final class Server extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Set<String> origins;
    private final Proxies proxies;
    private final AddressCounts counts;
    private final PeerListener listener;
    private final TransportRecorder recorder;
    private final CountDownLatch started = new CountDownLatch(1);

    Server(
            ServerSocketChannel listening,
            PeerFactory factory,
            Transport.Binding binding,
            PeerListener listener,
            TransportRecorder recorder) {
        super(listening);
        this.origins = binding.origins();
        this.proxies = binding.proxies();
        this.counts = new AddressCounts(binding.perAddress());
        this.listener = listener;
        this.recorder = recorder;
        setWebSocketFactory(factory);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0); // it pings all peers at once, and takes any pong for life
        setReuseAddr(true);
    }

    CountDownLatch started() {
        return started;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        // browsers always say where a page comes from, programs need not
        if (request.hasFieldValue("Origin") && !origins.contains(request.getFieldValue("Origin"))) {
            recorder.refused();
            peer(connection).refuse("403 Forbidden");
            throw new InvalidDataException(CloseCode.POLICY_VIOLATION, "origin not allowed");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        var peer = peer(connection);
        var client = proxies.clientOf(peer.address(), handshake.getFieldValue("X-Forwarded-For"));
        peer.admitted(client);
        recorder.opened();
        if (counts.enter(client)) {
            recorder.crowded();
            peer.close(CloseCode.TOO_MANY, "too many connections from this address");
        } else {
            peer.opened(listener.opened(peer));
        }
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        var inbox = peer(connection).inbox();
        if (inbox != null) {
            inbox.text(message);
        }
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer message) {
        var inbox = peer(connection).inbox();
        if (inbox != null) {
            inbox.binary();
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        var peer = peer(connection);
        var client = peer.client();
        if (client != null) {
            counts.leave(client);
        }
        recorder.closed(peer.closeCode());
        var inbox = peer.inbox();
        if (inbox != null) {
            inbox.closed();
        }
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception fault) {
        LOG.warn("fault on a connection: {}", fault.toString());
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    private static Peer peer(WebSocket connection) {
        return connection.getAttachment();
    }
}
