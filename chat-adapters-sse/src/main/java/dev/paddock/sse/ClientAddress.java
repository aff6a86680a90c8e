package dev.paddock.sse;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a call comes from, as far as limits care: an IPv4 address, or the /64 network an IPv6 user can hop about in. */
record ClientAddress(String value) {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** The peer itself. */
    static ClientAddress of(String peer) {
        return new ClientAddress(parse(peer).map(ClientAddress::network).orElse(peer));
    }

    /**
     * Whom a trusted proxy speaks for: going backwards through what the proxies wrote, the first address that is none of theirs.
     * What stands before it anybody can have made up.
     */
    static ClientAddress behind(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !isPrivate(peer)) {
            return of(peer);
        }
        var hops = forwardedFor.split(",", -1);
        var client = peer;
        for (int i = hops.length - 1; i >= 0 && isPrivate(client); i--) {
            var hop = hops[i].strip();
            if (parse(hop).isEmpty()) {
                break;
            }
            client = hop;
        }
        return of(client);
    }

    /** Whether this is the machine the platform runs on. */
    boolean isThisMachine() {
        return value.startsWith("127.") || value.equals(of("::1").value);
    }

    /** Whether {@code peer} is on this machine or in its private network, as a proxy in front of it is. */
    static boolean isPrivate(String peer) {
        return parse(peer)
                .map(address -> address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal(address))
                .orElse(false);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "/64"
                : address.getHostAddress();
    }

    /** Literals only: a name must never be looked up on a stranger's word. */
    private static Optional<InetAddress> parse(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (bare.length() > 45 || !LITERAL.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
