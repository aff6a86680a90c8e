package dev.paddock.sse;

import dev.paddock.contract.HttpTraffic;
import dev.paddock.contract.SocketTraffic;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What all tests of this module say and hear, held against the documents of the interface. */
final class Contract {
    static final HttpTraffic CALLS = new HttpTraffic();
    static final SocketTraffic STREAMS = new SocketTraffic();

    private Contract() {}

    /** Fails if a call or its answer is not as documented. */
    static void check(HttpRequest request, @Nullable String sent, HttpResponse<byte[]> response) {
        var uri = request.uri();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        CALLS.check(new HttpTraffic.Exchange(
                request.method(),
                uri.getRawPath() + query,
                sent,
                response.statusCode(),
                response.headers(),
                new String(response.body(), StandardCharsets.UTF_8)));
    }
}
