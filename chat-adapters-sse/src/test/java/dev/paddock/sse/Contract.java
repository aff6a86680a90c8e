package dev.paddock.sse;

import dev.paddock.contract.HttpTraffic;
import dev.paddock.contract.SocketTraffic;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The traffic of all tests of this module, held against the documents of the interface. */
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

    /** Fails if the head of an event stream is not as documented. */
    static void check(String target, int status, Map<String, String> headers) {
        var all = headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        CALLS.check(new HttpTraffic.Exchange(
                "GET", target, null, status, HttpHeaders.of(all, (name, value) -> true), null));
    }

    /** Takes note of an event of a stream; {@link WholeContractTest} fails if it is not as documented. */
    static void check(String target, @Nullable String id, String event, String data) {
        var channel = target.startsWith("/api/v1/admin/") ? "events" : "notifications";
        STREAMS.streamed(channel, event, id == null ? "" : id, data);
    }
}
