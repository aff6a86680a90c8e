package dev.paddock.ws;

import dev.paddock.contract.SocketTraffic;

/** The traffic of all tests of this module, held against the documents of the interface. */
final class Contract {
    static final SocketTraffic TRAFFIC = new SocketTraffic();

    private Contract() {}
}
