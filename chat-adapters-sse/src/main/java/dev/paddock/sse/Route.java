package dev.paddock.sse;

import io.javalin.http.HandlerType;

/**
 * One line of the routing table: what is called, by whom, and what answers.
 *
 * @param opensStream whether the answer goes on after it was given
 */
record Route(HandlerType method, String path, Access access, Endpoint endpoint, boolean opensStream) {
    static final String API = "/api/v1";

    /** What answers a call that was let in. */
    @FunctionalInterface
    interface Endpoint {
        Answer answer(Call call);
    }

    static Route get(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.GET, path, access, endpoint, false);
    }

    /** A call whose answer goes on. */
    static Route stream(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.GET, path, access, endpoint, true);
    }

    static Route post(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.POST, API + path, access, endpoint, false);
    }

    static Route put(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.PUT, API + path, access, endpoint, false);
    }

    static Route patch(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.PATCH, API + path, access, endpoint, false);
    }

    static Route delete(String path, Access access, Endpoint endpoint) {
        return new Route(HandlerType.DELETE, API + path, access, endpoint, false);
    }

    /** Whether a call may change anything, so that it must not come from a stranger's page. */
    boolean changesState() {
        return !method.equals(HandlerType.GET);
    }
}
