package dev.paddock.sse.server;

import dev.paddock.sse.http.CorrelationId;
import dev.paddock.sse.http.HttpJson;
import dev.paddock.sse.http.Problem;
import dev.paddock.sse.http.RefusalException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says in the contract's form what the server below all routes turns down: broken requests, endless headers, shutting down. */
final class ServerProblems implements Request.Handler {
    private final StandardHeaders standardHeaders;

    /** Says them with what every answer has. */
    ServerProblems(StandardHeaders standardHeaders) {
        this.standardHeaders = standardHeaders;
    }

    /** Answers {@code request} with {@code refused}. What came with it is not read, which ends the connection. */
    static void refuse(RefusalException refused, Request request, Response response, Callback callback) {
        var headers = response.getHeaders();
        var wait = refused.retryAfter();
        var problem = Problem.of(refused.refusal(), wait, CorrelationId.of(request));
        if (wait != null) {
            headers.put("Retry-After", wait.toSeconds());
        }
        if (WholeBodies.isIn(request)) {
            headers.put("Connection", "close");
        }
        response.setStatus(problem.status());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(HttpJson.bytes(problem)), callback);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        standardHeaders.describe(request, response.getHeaders());
        var problem = Problem.ofStatus(response.getStatus(), CorrelationId.of(request));
        response.getHeaders().put("Content-Type", Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(HttpJson.bytes(problem)), callback);
        return true;
    }
}
