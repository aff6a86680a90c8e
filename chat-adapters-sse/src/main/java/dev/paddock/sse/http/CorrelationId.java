package dev.paddock.sse.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** The id by which a call is found in the logs: the caller's own if it brought a well-formed one. */
public final class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private CorrelationId() {}

    public static String of(Request request) {
        if (request.getAttribute(HEADER) instanceof String known) {
            return known;
        }
        var brought = request.getHeaders().get(HEADER);
        var id = brought != null && WELL_FORMED.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        return id;
    }

    /** The id that the call of {@code context} was given when it came in. */
    public static String of(Context context) {
        return String.valueOf(context.req().getAttribute(HEADER));
    }
}
