package dev.paddock.ws;

import dev.paddock.contract.SocketTraffic;

/** What all tests of this module say and hear, held against the documents of the interface. */
final class Contract {
    static final SocketTraffic TRAFFIC = new SocketTraffic();

    private Contract() {}
}
