package dev.paddock.sse.server;

import dev.paddock.sse.HttpSettings;
import dev.paddock.sse.http.Call;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
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

    /**
     * The times for which the server waits.
     *
     * @param head for all of a request's head
     * @param drain when it stops, for calls under way
     */
    public record Patience(Duration head, Duration drain) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    private JettySetup() {}

    public static void apply(JavalinConfig config, HttpSettings settings, Patience patience) {
        var threads = new QueuedThreadPool(MAX_THREADS, 4);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(JettySetup::bound);
        config.jetty.addConnector((server, http) -> connector(server, http, settings, patience));
        config.jetty.modifyServer(server -> wrap(server, settings, patience));
    }

    private static void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setIdleTimeout(IDLE.toMillis());
    }

    private static Connector connector(
            Server server, HttpConfiguration http, HttpSettings settings, Patience patience) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(100);
        connector.addBean(new SlowRequests(patience.head(), connector.getScheduler()));
        connector.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
        open(connector);
        return connector;
    }

    /** Before anything else starts, so that a port in use is one exception and not a server that fell over. */
    private static void open(ServerConnector connector) {
        try {
            connector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void wrap(Server server, HttpSettings settings, Patience patience) {
        var standardHeaders = new StandardHeaders(settings.proxies());
        server.setErrorHandler(new ServerProblems(standardHeaders));
        server.setStopTimeout(patience.drain().toMillis());
        var eager = new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(Call.MAX_BODY_BYTES + 1, 16, false));
        server.setHandler(chain(standardHeaders, new GracefulHandler(), eager, new LogsByCorrelation()));
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
