package dev.paddock.app;

import dev.paddock.contract.CloseCode;
import dev.paddock.ws.EdgeRecorder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of WebSocket connections and of what goes over them. */
final class EdgeMeters implements EdgeRecorder {
    /** Those that the contract or the protocol gives a meaning here; peers can make up any other. */
    private static final int[] CODES = {
        1000, 1001, 1002, 1003, 1006, 1007, 1008, 1009, 1011, 4001, 4003, CloseCode.TOO_SLOW, 4029
    };

    private final Counter opened;
    private final Counter refused;
    private final Counter evictions;
    private final Counter received;
    private final Counter sent;
    private final Counter delivered;
    private final Timer delivery;
    private final Map<Integer, Counter> closed;
    private final Counter closedOtherwise;
    private final Counters<Limit> limited;

    EdgeMeters(MeterRegistry registry) {
        opened = counter("paddock.connections.opened", "WebSocket handshakes accepted")
                .register(registry);
        refused = counter("paddock.handshakes.refused", "WebSocket handshakes refused")
                .register(registry);
        evictions = counter("paddock.evictions", "Connections closed because the reader was too slow")
                .register(registry);
        received = counter("paddock.frames.received", "Frames that came in").register(registry);
        sent = counter("paddock.frames.sent", "Frames handed to connections").register(registry);
        delivered = counter("paddock.messages.delivered", "Messages handed to readers, once for each")
                .register(registry);
        delivery = Timer.builder("paddock.delivery")
                .description("From the commit of a burst's oldest message until its last reader had it")
                .serviceLevelObjectives(Buckets.SHORT)
                .register(registry);
        Function<String, Counter> closedWith = code -> counter("paddock.connections.closed", "Connections that ended")
                .tag("code", code)
                .register(registry);
        closed = IntStream.of(CODES)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(code -> code, code -> closedWith.apply(code.toString())));
        closedOtherwise = closedWith.apply("other");
        limited = limitHits(registry, Limit.class, "ws");
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description);
    }

    /** The same figure for both edges, each with quotas of its own. */
    static <E extends Enum<E>> Counters<E> limitHits(MeterRegistry registry, Class<E> quotas, String edge) {
        var description = "How often somebody was told that it was too much";
        return Counters.of(registry, quotas, "paddock.limit.hits", description, "quota", "edge", edge);
    }

    @Override
    public void opened() {
        opened.increment();
    }

    @Override
    public void refused() {
        refused.increment();
    }

    @Override
    public void closed(int code) {
        closed.getOrDefault(code, closedOtherwise).increment();
        if (code == CloseCode.TOO_SLOW) {
            evictions.increment();
        }
    }

    @Override
    public void received() {
        received.increment();
    }

    @Override
    public void gave(long frames, long messages) {
        sent.increment((double) frames);
        delivered.increment((double) messages);
    }

    @Override
    public void delivered(long nanos) {
        delivery.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void limited(Limit limit) {
        limited.increment(limit);
    }
}
