package dev.paddock.ws.connection;

/** The receiver of what comes over connections. Called on the command threads: in order for each connection, and it may wait. */
public interface SessionListener {
    /** Handles one text frame. */
    void received(ClientSession session, String text);

    /** Refuses one text frame whose turn came too late to begin with it. */
    void cameTooLate(ClientSession session, String text);

    /** Lets a connection go, after its last frame was handled. */
    void closed(ClientSession session);
}
