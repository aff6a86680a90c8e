package dev.paddock.sse;

import dev.paddock.contract.address.Proxies;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives every answer its correlation id and its security headers, before anything can go wrong. */
final class EveryAnswer extends Handler.Wrapper {
    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Proxies proxies;

    /** Believes {@code proxies} when they say how they were called. */
    EveryAnswer(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        describe(request, response.getHeaders());
        return super.handle(request, response, callback);
    }

    void describe(Request request, HttpFields.Mutable headers) {
        headers.put(CORRELATION_ID, correlationId(request));
        SecurityHeaders.ALWAYS.forEach(headers::put);
        if (isOverTls(request)) {
            headers.put("Strict-Transport-Security", SecurityHeaders.TRANSPORT_SECURITY);
        }
    }

    /** The id by which a call is found in the logs: the caller's own if it brought a well-formed one. */
    static String correlationId(Request request) {
        if (request.getAttribute(CORRELATION_ID) instanceof String known) {
            return known;
        }
        var brought = request.getHeaders().get(CORRELATION_ID);
        var id = brought != null && WELL_FORMED.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
        request.setAttribute(CORRELATION_ID, id);
        return id;
    }

    private boolean isOverTls(Request request) {
        return request.isSecure()
                || ("https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"))
                        && proxies.contains(Peers.of(Request.getRemoteAddr(request))));
    }
}
