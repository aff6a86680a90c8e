package dev.paddock.ws.transport;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many connections each address has, up to a cap. Safe for use by many threads. */
final class Callers {
    private final Map<InetAddress, Integer> counts = new ConcurrentHashMap<>();
    private final int cap;

    Callers(int cap) {
        this.cap = cap;
    }

    /** Counts a connection; returns whether it is one too many. */
    boolean enter(InetAddress address) {
        return counts.merge(address, 1, Integer::sum) > cap;
    }

    void leave(InetAddress address) {
        counts.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }
}
