package dev.paddock.sse.server;

import dev.paddock.contract.address.AddressCounts;
import dev.paddock.contract.address.ClientAddress;
import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.Code;
import dev.paddock.sse.http.PeerAddress;
import dev.paddock.sse.http.RefusalException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The bound on what one address may have open at once: connections where it connects itself, calls under way (streams among them) where
 * a trusted proxy says whom it speaks for. The proxies themselves are never counted. A connection over the bound is closed before
 * anything is read from it, a call is refused. Safe for use by many threads.
 */
final class CrowdLimit extends Handler.Wrapper implements Connection.Listener {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Proxies proxies;
    private final AddressCounts connections;
    private final AddressCounts calls;
    private final Map<Connection, ClientAddress> counted = new ConcurrentHashMap<>();

    CrowdLimit(Proxies proxies, int perAddress) {
        this.proxies = proxies;
        this.connections = new AddressCounts(perAddress);
        this.calls = new AddressCounts(perAddress);
    }

    @Override
    public void onOpened(Connection connection) {
        if (!(connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress peer)
                || proxies.contains(peer.getAddress())) {
            return;
        }
        var client = ClientAddress.of(peer.getAddress());
        counted.put(connection, client);
        if (connections.enter(client)) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        var client = counted.remove(connection);
        if (client != null) {
            connections.leave(client);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var client = forwarded(request, PeerAddress.of(Request.getRemoteAddr(request)));
        if (client == null) {
            return super.handle(request, response, callback);
        }
        boolean tooMany = calls.enter(client);
        Request.addCompletionListener(request, failure -> calls.leave(client));
        if (!tooMany) {
            return super.handle(request, response, callback);
        }
        ServerProblems.refuse(
                RefusalException.retryAfter(
                        A_MOMENT, Code.RATE_LIMITED, "Too many calls from this address are under way at once."),
                request,
                response,
                callback);
        return true;
    }

    /** The client for whom a proxy of ours called; null if the peer is none, or speaks for itself. */
    private @Nullable ClientAddress forwarded(Request request, InetAddress peer) {
        if (!proxies.contains(peer)) {
            return null;
        }
        var client =
                proxies.clientOf(peer, String.join(",", request.getHeaders().getValuesList("X-Forwarded-For")));
        return client.equals(ClientAddress.of(peer)) ? null : client;
    }
}
