package dev.paddock.ws.fanout;

import dev.paddock.ws.transport.Burst;

/** One connection as the fan-out sees it. Called on the fan-out's threads: implementations must not wait. */
public interface Reader {
    void take(Burst burst);

    /** Who reads: events may leave out the connections of one. */
    Object owner();
}
