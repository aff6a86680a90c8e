package dev.paddock.ws;

import dev.paddock.ws.transport.Patience;
import java.util.Set;

/**
 * How the WebSocket edge is set up.
 *
 * @param port 0 for any free one
 * @param origins the pages that may connect, exactly as browsers name them
 * @param limits whether rates and numbers of connections are limited; off for load tests alone
 * @param behindProxy whether connections come by way of a proxy, on this machine or its private network, that says in
 *     {@code X-Forwarded-For} for whom
 * @param perAddress how many connections one network address may have while limits are on
 */
public record EdgeSettings(
        String host,
        int port,
        Set<String> origins,
        boolean limits,
        boolean behindProxy,
        int perAddress,
        Patience patience) {
    private static final int PER_ADDRESS = 500;

    public EdgeSettings {
        origins = Set.copyOf(origins);
    }

    /** The usual caps and times. */
    public EdgeSettings(String host, int port, Set<String> origins, boolean limits, boolean behindProxy) {
        this(host, port, origins, limits, behindProxy, PER_ADDRESS, Patience.USUAL);
    }
}
