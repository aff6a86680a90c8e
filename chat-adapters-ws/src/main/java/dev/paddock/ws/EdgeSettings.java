package dev.paddock.ws;

import dev.paddock.contract.address.Proxies;
import java.util.Set;

/**
 * The settings of the WebSocket edge.
 *
 * @param port 0 for any free one
 * @param origins the pages that may connect, exactly as browsers name them
 * @param limits whether rates and numbers of connections are limited; off for load tests alone
 * @param proxies those whose {@code X-Forwarded-For} says for whom they connect
 * @param perAddress how many connections one network address may have while limits are on
 */
public record EdgeSettings(
        String host,
        int port,
        Set<String> origins,
        boolean limits,
        Proxies proxies,
        int perAddress,
        Timeouts timeouts) {
    private static final int PER_ADDRESS = 500;

    public EdgeSettings {
        origins = Set.copyOf(origins);
    }

    /** The usual caps and times. */
    public EdgeSettings(String host, int port, Set<String> origins, boolean limits, Proxies proxies) {
        this(host, port, origins, limits, proxies, PER_ADDRESS, Timeouts.USUAL);
    }
}
