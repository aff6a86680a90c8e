package dev.paddock.sse.http;

import io.javalin.http.HandlerType;

/**
 * One line of the routing table: what is called, by whom, and what answers.
 *
 * @param opensStream whether the answer goes on after it was given
 */
public record HttpRoute(HandlerType method, String path, Access access, Endpoint endpoint, boolean opensStream) {
    public static final String API = "/api/v1";

    /** The handler of a call that was let in. */
    @FunctionalInterface
    public interface Endpoint {
        HttpAnswer answer(Call call);
    }

    public static HttpRoute get(String path, Access access, Endpoint endpoint) {
        return new HttpRoute(HandlerType.GET, path, access, endpoint, false);
    }

    /** A call whose answer goes on. */
    public static HttpRoute stream(String path, Access access, Endpoint endpoint) {
        return new HttpRoute(HandlerType.GET, path, access, endpoint, true);
    }

    public static HttpRoute post(String path, Access access, Endpoint endpoint) {
        return new HttpRoute(HandlerType.POST, API + path, access, endpoint, false);
    }

    public static HttpRoute put(String path, Access access, Endpoint endpoint) {
        return new HttpRoute(HandlerType.PUT, API + path, access, endpoint, false);
    }

    public static HttpRoute patch(String path, Access access, Endpoint endpoint) {
        return new HttpRoute(HandlerType.PATCH, API + path, access, endpoint, false);
    }

    public static HttpRoute delete(String path, Access access, Endpoint endpoint) {
        return new HttpRoute(HandlerType.DELETE, API + path, access, endpoint, false);
    }

    /** True if a call may change anything, so that it must not come from a stranger's page. */
    public boolean changesState() {
        return !method.equals(HandlerType.GET);
    }
}
