package dev.paddock.sse.server;

import dev.paddock.sse.http.CorrelationId;
import dev.paddock.sse.http.Json;
import dev.paddock.sse.http.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says in the contract's form what the server below all routes turns down: broken requests, endless headers, shutting down. */
final class ServerProblems implements Request.Handler {
    private final EveryAnswer everyAnswer;

    /** Says them with what every answer has. */
    ServerProblems(EveryAnswer everyAnswer) {
        this.everyAnswer = everyAnswer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        everyAnswer.describe(request, response.getHeaders());
        var problem = Problem.ofStatus(response.getStatus(), CorrelationId.of(request));
        response.getHeaders().put("Content-Type", Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
        return true;
    }
}
