package dev.paddock.sse.server;

import dev.paddock.sse.HttpSettings;
import dev.paddock.sse.ListeningSocket;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The set-up of Jetty: a bounded number of threads, none of which ever waits for a slow peer (a body is read in full before a thread is spent on
 * it), bounds on whatever a peer can make grow, and an end to whatever a peer can drag out.
 */
public final class JettySetup {
    private static final int MAX_THREADS = 200;
    private static final int MAX_CONNECTIONS = 20_000;
    private static final int MAX_HEADER_BYTES = 8 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** The connections, and the calls by way of a proxy, that one address may have at once; the WebSocket edge has the same. */
    private static final int PER_ADDRESS = 500;

    private static final long MAX_UNREAD_BYTES = 16L * 1024 * 1024;

    /**
     * The times for which the server waits.
     *
     * @param silence for the next byte of a request, of its head or its body
     * @param request for all of a request
     * @param drain when it stops, for calls under way
     */
    public record Patience(Duration silence, Duration request, Duration drain) {
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(5));
    }

    private JettySetup() {}

    public static void apply(JavalinConfig config, HttpSettings settings, ListeningSocket port, Patience patience) {
        var threads = new QueuedThreadPool(MAX_THREADS, 4);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(JettySetup::bound);
        var bodies = new WholeBodies(MAX_UNREAD_BYTES);
        var crowd = new CrowdLimit(settings.proxies(), settings.limits() ? PER_ADDRESS : Integer.MAX_VALUE);
        config.jetty.addConnector((server, http) -> {
            var connector = connector(server, http, port);
            connector.addBean(new SlowRequests(patience, bodies::isAwaitedOn, connector.getScheduler()));
            connector.addBean(crowd, false);
            return connector;
        });
        config.jetty.modifyServer(server -> wrap(server, settings, patience, crowd, bodies));
    }

    private static void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setIdleTimeout(IDLE.toMillis());
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ListeningSocket port) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(100);
        connector.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
        try {
            connector.open(port.listening());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    private static void wrap(
            Server server, HttpSettings settings, Patience patience, CrowdLimit crowd, WholeBodies bodies) {
        var standardHeaders = new StandardHeaders(settings.proxies(), settings.hsts());
        server.setErrorHandler(new ServerProblems(standardHeaders));
        server.setStopTimeout(patience.drain().toMillis());
        server.setHandler(chain(
                standardHeaders,
                new GracefulHandler(),
                new KnownHosts(settings),
                crowd,
                bodies,
                new LogsByCorrelation()));
    }

    private static Handler chain(Handler.Wrapper first, Handler.Wrapper... then) {
        var last = first;
        for (var next : then) {
            last.setHandler(next);
            last = next;
        }
        return first;
    }
}
