package dev.paddock.ws.fanout;

import dev.paddock.ws.transport.Burst;

/** One connection as the fan-out sees it. Called on the fan-out's threads: implementations must not wait. */
public interface Recipient {
    void take(Burst burst);

    /** Tells whether this connection is meant by {@code who}, a person or one connection's name: events may leave these out. */
    boolean is(Object who);
}
