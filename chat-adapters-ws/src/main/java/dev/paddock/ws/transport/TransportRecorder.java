package dev.paddock.ws.transport;

import dev.paddock.contract.CloseCode;

/** Hears of connections as they come and go, for whoever counts them. Called by many threads: be quick, and never throw. */
public interface TransportRecorder {
    /** A handshake was accepted. */
    default void opened() {}

    /** A handshake was refused: its page is none of ours, or its header too long. */
    default void refused() {}

    /** A connection was turned away since its address has as many as it may. */
    default void crowded() {}

    /**
     * An accepted connection ended.
     *
     * @param code what we said at its end; {@link CloseCode#ABNORMAL} if it ended without a word, and
     *     {@link CloseCode#OF_THE_PEER} if it was the peer's to choose
     */
    default void closed(int code) {}
}
