package dev.paddock.ws;

import dev.paddock.ws.fanout.FanOutRecorder;
import dev.paddock.ws.transport.TransportRecorder;

/** Hears how the edge fares, for whoever counts it. Called by many threads, some of them in a hurry: be quick, and never throw. */
public interface EdgeRecorder extends TransportRecorder, FanOutRecorder {
    /** Counts nothing. */
    EdgeRecorder SILENT = new EdgeRecorder() {};

    /** The things of which each person, connection or address has only so much. */
    enum Limit {
        COMMANDS,
        MESSAGES,
        UNDER_WAY,
        BAD_REQUESTS,
        CONNECTIONS_BY_PERSON,
        CONNECTIONS_BY_ADDRESS
    }

    /** A text or binary frame came in. */
    default void received() {}

    /** Somebody was told that it was too much. */
    default void limited(Limit limit) {}

    @Override
    default void crowded() {
        limited(Limit.CONNECTIONS_BY_ADDRESS);
    }
}
