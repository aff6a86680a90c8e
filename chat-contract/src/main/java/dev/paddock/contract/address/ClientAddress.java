package dev.paddock.contract.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The place a call or a connection comes from, as far as limits care: an IPv4 address, or the /64 network that an IPv6 user can hop
 * about in.
 *
 * @param value not for people to read
 */
public record ClientAddress(String value) {
    private static final String NETWORK = "/64";

    /** That of {@code address} itself. */
    public static ClientAddress of(InetAddress address) {
        return new ClientAddress(
                address instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + NETWORK
                        : address.getHostAddress());
    }
}
