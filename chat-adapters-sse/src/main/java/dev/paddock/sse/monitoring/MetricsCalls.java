package dev.paddock.sse.monitoring;

import dev.paddock.domain.account.Secret;
import dev.paddock.sse.Monitoring;
import dev.paddock.sse.access.AccessControl;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.PeerAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The platform's figures in Prometheus' text format: for calls from this very machine, and from anywhere for staff and for
 * whoever shows the token that is for this alone.
 */
public final class MetricsCalls {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded");

    private final Monitoring monitoring;
    private final AccessControl accessControl;
    private final RateLimits limits;

    public MetricsCalls(Monitoring monitoring, AccessControl accessControl, RateLimits limits) {
        this.monitoring = monitoring;
        this.accessControl = accessControl;
        this.limits = limits;
    }

    public List<HttpRoute> routes() {
        return List.of(HttpRoute.get("/metrics", Access.ANYONE, this::scrape));
    }

    private HttpAnswer scrape(Call call) {
        var shown = AccessControl.bearerToken(call.context());
        if (shown != null) {
            refuseUnlessProven(call, shown);
        } else if (!isFromThisMachine(call)) {
            accessControl.recheck(Access.STAFF, call.context());
        }
        return HttpAnswer.of(200, TEXT_FORMAT, monitoring.figures().get().getBytes(StandardCharsets.UTF_8));
    }

    /** Judges a call that brings a token by the token, from this machine as well; the right one costs nothing, so that guessing locks nobody out. */
    private void refuseUnlessProven(Call call, String shown) {
        if (!isOurs(shown)) {
            var attempt = limits.metrics(call.address());
            accessControl.recheck(Access.STAFF, call.context());
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

    /** Goes by the connection itself: a proxy's word for whom it speaks proves nothing, and its own call is on behalf of others. */
    private static boolean isFromThisMachine(Call call) {
        var context = call.context();
        return PeerAddress.of(context.req().getRemoteAddr()).isLoopbackAddress()
                && FORWARDED.stream().allMatch(name -> context.header(name) == null);
    }
}
