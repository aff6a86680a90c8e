package dev.paddock.contract.address;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The number of connections or calls from each place, up to a cap. Safe for use by many threads. */
public final class AddressCounts {
    private final Map<ClientAddress, Integer> counts = new ConcurrentHashMap<>();
    private final int cap;

    public AddressCounts(int cap) {
        this.cap = cap;
    }

    /** Counts one; returns whether it is one too many, which has to {@link #leave} as well. */
    public boolean enter(ClientAddress client) {
        return counts.merge(client, 1, Integer::sum) > cap;
    }

    /** Notes that one that was counted is over. */
    public void leave(ClientAddress client) {
        counts.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
    }
}
