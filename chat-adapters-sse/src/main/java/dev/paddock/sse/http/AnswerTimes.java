package dev.paddock.sse.http;

import dev.paddock.sse.HttpRecorder;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Set;

/**
 * A timer that records of each answer how long it took, by the pattern of its route: paths that callers make up must not become names of figures.
 * What opens a stream is told of by then; the answer itself may go on for days.
 */
public final class AnswerTimes {
    private static final String ROUTE = AnswerTimes.class.getName();
    private static final String NONE = "none";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HttpRecorder recorder;

    public AnswerTimes(HttpRecorder recorder) {
        this.recorder = recorder;
    }

    public void addTo(JavalinConfig config) {
        config.requestLogger.http((context, millis) -> ended(context, (long) (millis * 1_000_000)));
    }

    /** Answers by {@code answering}, which {@code route} leads to. */
    public void measure(HttpRoute route, Context context, Runnable answering) {
        long began = System.nanoTime();
        context.attribute(ROUTE, route.path());
        answering.run();
        if (route.opensStream()) {
            context.attribute(ROUTE, "");
            recordAnswer(context, route.path(), System.nanoTime() - began);
        }
    }

    private void ended(Context context, long nanos) {
        String route = context.attribute(ROUTE);
        if (route == null || !route.isEmpty()) {
            recordAnswer(context, route == null ? NONE : route, nanos);
        }
    }

    private void recordAnswer(Context context, String route, long nanos) {
        var method = context.req().getMethod();
        recorder.answered(METHODS.contains(method) ? method : "other", route, context.statusCode(), nanos);
    }
}
