package dev.paddock.sse;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageListener;
import dev.paddock.sse.access.AccessControl;
import dev.paddock.sse.access.Origins;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.http.AnswerWriter;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.server.JettySetup;
import dev.paddock.sse.stream.Pace;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.time.InstantSource;
import java.util.List;

/**
 * The HTTP edge: REST and event streams below {@code /api/v1}, health, the public key and the web client. It has to hear of the event
 * log and of messages for its streams to tell of them. Safe for use by many threads.
 */
public final class HttpEdge implements EventLogListener, MessageListener, AutoCloseable {
    private final ListeningSocket port;
    private final HttpSettings settings;
    private final Origins origins;
    private final Streams streams;
    private final RoutingTable table;
    private final Javalin server;

    /** Serves at {@code port}, which ends with it, once started. */
    public HttpEdge(ListeningSocket port, HttpSettings settings, HttpUseCases useCases, InstantSource clock) {
        this(port, settings, useCases, clock, JettySetup.Patience.USUAL, Pace.USUAL);
    }

    HttpEdge(
            ListeningSocket port,
            HttpSettings settings,
            HttpUseCases useCases,
            InstantSource clock,
            JettySetup.Patience patience,
            Pace pace) {
        this.port = port;
        this.settings = settings;
        this.origins = new Origins(settings.origins(), this::port);
        var limits =
                new RateLimits(settings.limits(), clock, useCases.monitoring().recorder());
        var accessControl =
                new AccessControl(useCases.authenticate(), useCases.staff().admitStaff(), origins, limits);
        this.streams = new Streams(useCases, limits, clock, pace);
        this.table = new RoutingTable(settings, useCases, accessControl, streams, limits, clock);
        this.server = Javalin.create(config -> configure(config, patience));
    }

    private void configure(JavalinConfig config, JettySetup.Patience patience) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        // What is secret must not share its length with what is not.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        JettySetup.apply(config, settings, port, patience);
        config.routes.before("/api/*", origins::share);
        table.addTo(config);
        AnswerWriter.configure(config);
    }

    /** Lets people in. */
    public void start() {
        server.start();
        streams.start();
    }

    /** The number of open streams of customers. */
    public int offerStreams() {
        return streams.customers();
    }

    /** The number of open streams of the staff. */
    public int staffStreams() {
        return streams.staff();
    }

    /** The port listened on. */
    public int port() {
        return port.number();
    }

    @Override
    public void on(EventLog.Numbered event) {
        streams.on(event);
    }

    @Override
    public void posted(List<Message> messages) {
        streams.posted(messages);
    }

    /** Has everybody who has a stream come anew: what is known of them here no longer holds. */
    public void startAnew() {
        streams.endAll();
    }

    /** Takes no new calls, ends the streams, lets calls under way finish for up to five seconds, and stops. */
    @Override
    public void close() {
        streams.end();
        server.stop();
        streams.close();
    }

    /** Every route there is. */
    List<HttpRoute> routes() {
        return table.routes();
    }
}
