package dev.paddock.ws.transport;

/** The receiver of peers whose handshake is done. Called on threads that serve other peers too. */
@FunctionalInterface
public interface PeerListener {
    Inbox opened(Peer peer);
}
