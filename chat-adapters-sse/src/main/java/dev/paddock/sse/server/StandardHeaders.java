package dev.paddock.sse.server;

import dev.paddock.contract.address.Proxies;
import dev.paddock.sse.Hsts;
import dev.paddock.sse.http.CorrelationId;
import dev.paddock.sse.http.PeerAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The handler that gives every answer its correlation id and its security headers, before anything can go wrong. */
final class StandardHeaders extends Handler.Wrapper {
    private final Proxies proxies;
    private final Hsts hsts;

    /** Believes {@code proxies} when they say how they were called. */
    StandardHeaders(Proxies proxies, Hsts hsts) {
        this.proxies = proxies;
        this.hsts = hsts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        describe(request, response.getHeaders());
        return super.handle(request, response, callback);
    }

    void describe(Request request, HttpFields.Mutable headers) {
        headers.put(CorrelationId.HEADER, CorrelationId.of(request));
        SecurityHeaders.ALWAYS.forEach(headers::put);
        if (isOverTls(request)) {
            headers.put("Strict-Transport-Security", hsts.header());
        }
    }

    private boolean isOverTls(Request request) {
        return request.isSecure()
                || ("https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"))
                        && proxies.contains(PeerAddress.of(Request.getRemoteAddr(request))));
    }
}
