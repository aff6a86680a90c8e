package dev.paddock.app;

import dev.paddock.sse.HttpRecorder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The figures of HTTP calls and event streams. */
final class HttpMeters implements HttpRecorder {
    private final MeterRegistry registry;
    private final Map<Answered, Timer> answers = new ConcurrentHashMap<>(); // bounded, as routes are
    private final Counters<Limit> limited;
    private final Counters<Attempt> signIns;
    private final Counters<StreamKind> sent;
    private final Counters<StreamKind> dropped;

    HttpMeters(MeterRegistry registry) {
        this.registry = registry;
        limited = EdgeMeters.limitHits(registry, Limit.class, "rest");
        signIns = Counters.of(registry, Attempt.class, "paddock.sign.ins", "Sign-ins by password", "outcome");
        sent = Counters.of(registry, StreamKind.class, "paddock.stream.events", "Events put on event streams", "kind");
        dropped = Counters.of(
                registry,
                StreamKind.class,
                "paddock.streams.dropped",
                "Event streams cut because the reader was too slow",
                "kind");
    }

    @Override
    public void answered(String method, String route, int status, long nanos) {
        answers.computeIfAbsent(new Answered(method, route, status / 100 + "xx"), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Answered answered) {
        return Timer.builder("paddock.http.requests")
                .description("Answers to HTTP calls, and how long they took")
                .tag("method", answered.method())
                .tag("route", answered.route())
                .tag("status", answered.status())
                .serviceLevelObjectives(Buckets.SHORT)
                .register(registry);
    }

    @Override
    public void limited(Limit limit) {
        limited.increment(limit);
    }

    @Override
    public void signedIn(Attempt attempt) {
        signIns.increment(attempt);
    }

    @Override
    public void sent(StreamKind kind, int frames) {
        sent.increment(kind, frames);
    }

    @Override
    public void dropped(StreamKind kind) {
        dropped.increment(kind);
    }

    private record Answered(String method, String route, String status) {}
}
