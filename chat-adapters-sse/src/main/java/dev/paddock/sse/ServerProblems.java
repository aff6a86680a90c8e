package dev.paddock.sse;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says in the contract's form what the server below all routes turns down: broken requests, endless headers, shutting down. */
final class ServerProblems implements Request.Handler {
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "This is no well-formed HTTP request.",
            404, "There is nothing here.",
            405, "This method is not offered here.",
            408, "The request took too long to arrive.",
            413, "The request is too large.",
            414, "The address is too long.",
            431, "The headers are too large.",
            503, "The server is not ready; try again.");

    private final EveryAnswer everyAnswer;

    /** Says them with what every answer has. */
    ServerProblems(EveryAnswer everyAnswer) {
        this.everyAnswer = everyAnswer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        everyAnswer.describe(request, response.getHeaders());
        var problem = problem(response.getStatus(), EveryAnswer.correlationId(request));
        response.getHeaders().put("Content-Type", Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
        return true;
    }

    static Problem problem(int status, String correlationId) {
        var detail =
                DETAILS.getOrDefault(status, status < 500 ? "The request can't be served." : "Something went wrong.");
        return Problem.of(status, Problem.code(status), detail, correlationId);
    }
}
