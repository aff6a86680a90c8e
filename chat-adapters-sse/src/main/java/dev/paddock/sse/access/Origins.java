package dev.paddock.sse.access;

import dev.paddock.domain.Code;
import dev.paddock.sse.http.RefusalException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The origins whose pages may call. A browser says where a call comes from in {@code Sec-Fetch-Site} and {@code Origin}, which no page can
 * forge; a program says neither.
 */
public final class Origins {
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Authorization, Content-Type, Last-Event-ID";

    private final Set<String> allowed;
    private final IntSupplier ownPort;

    /**
     * @param allowed origins, exactly; port 0 in one stands for {@code ownPort}, which is known once the edge listens
     */
    public Origins(Set<String> allowed, IntSupplier ownPort) {
        this.allowed = Set.copyOf(allowed);
        this.ownPort = ownPort;
    }

    /** Refuses what changes state on the strength of a cookie, unless the browser says that a page of ours sent it. */
    void requireOurs(Context context) {
        if (!isOurs(context)) {
            throw RefusalException.because(
                    Code.FORBIDDEN,
                    "With the cookie this needs Sec-Fetch-Site: same-origin or an allowed Origin; programs use a"
                            + " token.");
        }
    }

    /**
     * Refuses what a stranger's page sent, and lets through what no browser sent: for calls that need no cookie, such as signing in,
     * where a stranger's page could otherwise put its own account under somebody's fingers.
     */
    void refuseStrangers(Context context) {
        boolean fromBrowser = context.header("Sec-Fetch-Site") != null || context.header("Origin") != null;
        if (fromBrowser && !isOurs(context)) {
            throw RefusalException.because(Code.FORBIDDEN, "This page's origin is not allowed to do this.");
        }
    }

    private boolean isOurs(Context context) {
        return "same-origin".equals(context.header("Sec-Fetch-Site")) || isAllowed(context);
    }

    private boolean isAllowed(Context context) {
        var origin = context.header("Origin");
        return origin != null && (allowed.contains(origin) || allowed.contains(withOwnPortAsZero(origin)));
    }

    private String withOwnPortAsZero(String origin) {
        var port = ":" + ownPort.getAsInt();
        return origin.endsWith(port) ? origin.substring(0, origin.length() - port.length()) + ":0" : origin;
    }

    /** Lets pages of the allowed origins call without cookies: answers browsers that ask, and lets them show what came back. */
    public void share(Context context) {
        context.res().addHeader("Vary", "Origin");
        if (isAllowed(context)) {
            context.header("Access-Control-Allow-Origin", String.valueOf(context.header("Origin")));
            context.header("Access-Control-Expose-Headers", "X-Correlation-Id, Retry-After, Content-Disposition");
        }
        if (context.method().equals(HandlerType.OPTIONS)) {
            preflight(context);
            context.skipRemainingHandlers();
        }
    }

    private void preflight(Context context) {
        if (!isAllowed(context)) {
            throw RefusalException.because(Code.FORBIDDEN, "This origin is not allowed to call.");
        }
        context.header("Access-Control-Allow-Methods", METHODS);
        context.header("Access-Control-Allow-Headers", HEADERS);
        context.header("Access-Control-Max-Age", "600");
        context.status(204);
    }
}
