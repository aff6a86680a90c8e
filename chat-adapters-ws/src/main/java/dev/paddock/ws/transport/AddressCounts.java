package dev.paddock.ws.transport;

import dev.paddock.contract.address.ClientAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The number of connections from each place, up to a cap. Safe for use by many threads. */
final class AddressCounts {
    private final Map<ClientAddress, Integer> counts = new ConcurrentHashMap<>();
    private final int cap;

    AddressCounts(int cap) {
        this.cap = cap;
    }

    /** Counts a connection; returns whether it is one too many. */
    boolean enter(ClientAddress client) {
        return counts.merge(client, 1, Integer::sum) > cap;
    }

    void leave(ClientAddress client) {
        counts.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
    }
}
