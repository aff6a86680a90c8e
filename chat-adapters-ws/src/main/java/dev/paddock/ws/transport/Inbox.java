package dev.paddock.ws.transport;

/**
 * The receiver of a peer's messages. Called on threads that serve other peers too, one call at a time per peer: implementations hand
 * over and return.
 */
public interface Inbox {
    void text(String message);

    void binary();

    /** The connection is gone; nothing follows. */
    void closed();
}
