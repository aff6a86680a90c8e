package dev.paddock.app;

import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.mail.SendMails;
import dev.paddock.persistence.PoolFigures;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.Stores;
import dev.paddock.sse.HttpEdge;
import dev.paddock.sse.HttpRecorder;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.WebSocketEdge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures of this node for Prometheus to fetch, all of which docs/metrics.md explains; what is in the database is read as often as
 * it asks. Thread-safe.
 */
final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter clientErrors;
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final EdgeMeters edge;
    private final HttpMeters http;
    private final StoreMeters store;
    private final DealershipMeters dealership;
    private volatile LineFigures line = LineFigures.UNKNOWN;
    private volatile Supplier<LineFigures> lookAtTheLine = () -> LineFigures.UNKNOWN;
    private volatile Outgoing outgoing = Outgoing.UNKNOWN;
    private volatile Supplier<Outgoing> lookAtTheMails = () -> Outgoing.UNKNOWN;

    /**
     * Figures with the label {@code node}.
     *
     * @param node the name of this node among several, null for a server that is alone, whose figures need no such label
     */
    Metrics(@Nullable String node) {
        if (node != null) {
            registry.config().commonTags("node", node); // before the first of them is made
        }
        clientErrors = Counter.builder("paddock.client.errors")
                .description("Errors that browsers reported")
                .register(registry);
        edge = new EdgeMeters(registry);
        http = new HttpMeters(registry);
        store = new StoreMeters(registry);
        dealership = new DealershipMeters(registry);
        garbage.bindTo(registry);
        new JvmInfoMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        watch("paddock.build.info", "The version that runs", Tags.of("version", version()), () -> 1);
    }

    EdgeRecorder edge() {
        return edge;
    }

    HttpRecorder http() {
        return http;
    }

    StoreRecorder store() {
        return store;
    }

    EventLogListener dealership() {
        return dealership;
    }

    /** Has figures of {@code stores} read at each fetch. */
    void watch(Stores stores) {
        count(
                "paddock.messages.stored",
                "Messages stored by this node",
                stores,
                log -> log.logFigures().messages());
        count(
                "paddock.messages.refused",
                "Messages that could not be stored",
                stores,
                log -> log.logFigures().refused());
        watch(
                "paddock.messages.waiting",
                "Messages that wait to be stored",
                Tags.empty(),
                () -> stores.logFigures().waiting());
        for (var pool : stores.poolFigures()) {
            watchPool(stores, pool.name());
        }
    }

    private void watchPool(Stores stores, String pool) {
        var tags = Tags.of("pool", pool);
        var connections = "paddock.pool.connections";
        var description = "Connections to the database that are open";
        watch(connections, description, tags.and("state", "active"), of(stores, pool, PoolFigures::active));
        watch(connections, description, tags.and("state", "idle"), of(stores, pool, PoolFigures::idle));
        watch(
                "paddock.pool.connections.limit",
                "Connections to the database there may be",
                tags,
                of(stores, pool, PoolFigures::most));
        watch(
                "paddock.pool.waiting",
                "Threads that wait for a connection to the database",
                tags,
                of(stores, pool, PoolFigures::waiting));
    }

    /** Counts an error that a browser reported. */
    void clientError() {
        clientErrors.increment();
    }

    private static Supplier<Number> of(Stores stores, String pool, ToIntFunction<PoolFigures> figure) {
        return () -> stores.poolFigures().stream()
                .filter(figures -> figures.name().equals(pool))
                .mapToInt(figure)
                .sum();
    }

    /** Has the line of those who wait for an advisor looked at, at each fetch. */
    void watch(AdviceLine queue, InstantSource clock) {
        lookAtTheLine = () -> LineFigures.of(queue, clock.instant());
        watch("paddock.advice.waiting", "Customers in line for an advisor", Tags.empty(), () -> line.waiting());
        Gauge.builder("paddock.advice.longest.wait", () -> line.longest())
                .description("For how long the first in line has waited")
                .baseUnit("seconds")
                .register(registry);
        watch("paddock.advisors.available", "Advisors who can take a customer", Tags.empty(), () -> line.advisors());
    }

    /** Has the outbox of mails looked at, at each fetch. */
    void watch(SendMails mails, InstantSource clock) {
        lookAtTheMails = () -> Outgoing.of(mails, clock.instant());
        watch("paddock.mails.waiting", "Mails that wait to be sent", Tags.empty(), () -> outgoing.waiting());
        watch("paddock.mails.dead", "Mails that were given up on", Tags.empty(), () -> outgoing.dead());
        Gauge.builder("paddock.mails.oldest", () -> outgoing.oldest())
                .description("For how long the mail that waits longest has waited")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("paddock.mails.sent", mails, SendMails::sent)
                .description("Mails that this node handed over")
                .register(registry);
        FunctionCounter.builder("paddock.mails.failed", mails, SendMails::failed)
                .description("Tries of this node to send a mail that failed")
                .register(registry);
    }

    /** Has figures of {@code sockets} read at each fetch. */
    void watch(WebSocketEdge sockets) {
        watch(
                "paddock.connections",
                "WebSocket connections of people who signed in",
                Tags.empty(),
                sockets::connections);
        Gauge.builder("paddock.outbox", () -> sockets.backlog().bytes())
                .description("What waits for peers to take it, all together")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("paddock.outbox.largest", () -> sockets.backlog().largest())
                .description("What waits for the peer that lags behind most")
                .baseUnit("bytes")
                .register(registry);
    }

    /** Has figures of {@code pages} read at each fetch. */
    void watch(HttpEdge pages) {
        var description = "Open event streams";
        watch("paddock.streams", description, Tags.of("kind", "offers"), pages::offerStreams);
        watch("paddock.streams", description, Tags.of("kind", "staff"), pages::staffStreams);
    }

    /** While {@code value} throws the figure is {@code NaN}. */
    private void watch(String name, String description, Tags tags, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).tags(tags).register(registry);
    }

    /** The registry holds {@code stores} weakly, so it has to be something that lasts. */
    private void count(String name, String description, Stores stores, ToDoubleFunction<Stores> value) {
        FunctionCounter.builder(name, stores, value).description(description).register(registry);
    }

    /** All figures in Prometheus' text format. A database that is away is waited for once, not for each figure. */
    String scrape() {
        line = lookAtTheLine.get();
        outgoing = lookAtTheMails.get();
        return registry.scrape();
    }

    /** As the jar says it; classes that run without one have none. */
    private static String version() {
        var version = Metrics.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
