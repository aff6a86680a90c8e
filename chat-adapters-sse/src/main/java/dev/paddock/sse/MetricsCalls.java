package dev.paddock.sse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** How the platform is doing, in Prometheus' text format: for who asks from this very machine, and for staff from anywhere. */
final class MetricsCalls {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<String> metrics;
    private final Admission admission;

    MetricsCalls(Supplier<String> metrics, Admission admission) {
        this.metrics = metrics;
        this.admission = admission;
    }

    List<Route> routes() {
        return List.of(Route.get("/metrics", Access.ANYONE, this::scrape));
    }

    private Answer scrape(Call call) {
        if (!call.address().isThisMachine()) {
            admission.again(Access.STAFF, call.context());
        }
        return Answer.of(200, TEXT_FORMAT, metrics.get().getBytes(StandardCharsets.UTF_8));
    }
}
