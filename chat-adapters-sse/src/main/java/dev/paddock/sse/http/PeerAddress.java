package dev.paddock.sse.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The address of a connected peer. */
public final class PeerAddress {
    private PeerAddress() {}

    /** The address that Jetty gives as {@code text}, which is one and no name. */
    public static InetAddress of(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a peer without an address: " + text, e);
        }
    }
}
