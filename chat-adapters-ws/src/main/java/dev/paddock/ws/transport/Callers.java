package dev.paddock.ws.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many connections come from each place, up to a cap. Safe for use by many threads. */
final class Callers {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final int cap;

    Callers(int cap) {
        this.cap = cap;
    }

    /** Counts a connection; returns whether it is one too many. */
    boolean enter(String whence) {
        return counts.merge(whence, 1, Integer::sum) > cap;
    }

    void leave(String whence) {
        counts.computeIfPresent(whence, (key, count) -> count > 1 ? count - 1 : null);
    }
}
