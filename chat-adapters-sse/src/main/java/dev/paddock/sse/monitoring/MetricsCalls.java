package dev.paddock.sse.monitoring;

import dev.paddock.domain.account.Secret;
import dev.paddock.sse.Monitoring;
import dev.paddock.sse.access.Admission;
import dev.paddock.sse.access.Limits;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Answer;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.Peers;
import dev.paddock.sse.http.Route;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * How the platform is doing, in Prometheus' text format: for who asks from this very machine, and from anywhere for staff and for
 * whoever shows the token that is for this alone.
 */
public final class MetricsCalls {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded");

    private final Monitoring monitoring;
    private final Admission admission;
    private final Limits limits;

    public MetricsCalls(Monitoring monitoring, Admission admission, Limits limits) {
        this.monitoring = monitoring;
        this.admission = admission;
        this.limits = limits;
    }

    public List<Route> routes() {
        return List.of(Route.get("/metrics", Access.ANYONE, this::scrape));
    }

    private Answer scrape(Call call) {
        var shown = Admission.bearerToken(call.context());
        if (shown != null) {
            refuseUnlessProven(call, shown);
        } else if (!isFromThisMachine(call)) {
            admission.again(Access.STAFF, call.context());
        }
        return Answer.of(200, TEXT_FORMAT, monitoring.figures().get().getBytes(StandardCharsets.UTF_8));
    }

    /** Who shows a token is judged by it, from this machine as well; the right one costs nothing, so that guessing locks nobody out. */
    private void refuseUnlessProven(Call call, String shown) {
        if (!isOurs(shown)) {
            var attempt = limits.metrics(call.address());
            admission.again(Access.STAFF, call.context());
            attempt.succeeded();
        }
    }

    /** Compares in a time that tells nothing. */
    private boolean isOurs(String shown) {
        var token = monitoring.token();
        return token != null && MessageDigest.isEqual(digest(token), digest(new Secret(shown)));
    }

    private static byte[] digest(Secret secret) {
        return secret.digest().value().getBytes(StandardCharsets.US_ASCII);
    }

    /** By the connection itself: whom a proxy says it speaks for is somebody's word, and the proxy's own call is not for it. */
    private static boolean isFromThisMachine(Call call) {
        var context = call.context();
        return Peers.of(context.req().getRemoteAddr()).isLoopbackAddress()
                && FORWARDED.stream().allMatch(name -> context.header(name) == null);
    }
}
