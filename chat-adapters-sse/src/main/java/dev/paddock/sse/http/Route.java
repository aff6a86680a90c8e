package dev.paddock.sse.http;

import io.javalin.http.HandlerType;

/**
 * One line of the routing table: what is called, by whom, and what answers.
 *
 * @param opensStream whether the answer goes on after it was given
 */
public record Route(HandlerType method, String path, Access access, Endpoint endpoint, boolean opensStream) {
    public static final String API = "/api/v1";

    /** What answers a call that was let in. */
    @FunctionalInterface
    public interface Endpoint {
        Answer answer(Call call);
    }

    public static Route get(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.GET, path, access, endpoint, false);
    }

    /** A call whose answer goes on. */
    public static Route stream(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.GET, path, access, endpoint, true);
    }

    public static Route post(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.POST, API + path, access, endpoint, false);
    }

    public static Route put(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.PUT, API + path, access, endpoint, false);
    }

    public static Route patch(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.PATCH, API + path, access, endpoint, false);
    }

    public static Route delete(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.DELETE, API + path, access, endpoint, false);
    }

    /** Whether a call may change anything, so that it must not come from a stranger's page. */
    public boolean changesState() {
        return !method.equals(HandlerType.GET);
    }
}
