package dev.paddock.sse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** How the platform is doing, in Prometheus' text format: for who asks from this very machine, and for staff from anywhere. */
final class MetricsCalls {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded");

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
        if (!isFromThisMachine(call)) {
            admission.again(Access.STAFF, call.context());
        }
        return Answer.of(200, TEXT_FORMAT, metrics.get().getBytes(StandardCharsets.UTF_8));
    }

    /** By the connection itself: whom a proxy says it speaks for is somebody's word, and the proxy's own call is not for it. */
    private static boolean isFromThisMachine(Call call) {
        var context = call.context();
        return ClientAddress.of(context.req().getRemoteAddr()).isThisMachine()
                && FORWARDED.stream().allMatch(name -> context.header(name) == null);
    }
}
