package dev.paddock.ws.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where connections come from, as far as caps care: IPv4 addresses, and the /64 networks that IPv6 users can hop about in. */
final class Whence {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Whence() {}

    static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "/64"
                : address.getHostAddress();
    }

    /** Whom a proxy in front of us speaks for: the last address it wrote; what stands before it anybody can have made up. */
    static String behind(InetAddress proxy, String forwardedFor) {
        if (!proxy.isLoopbackAddress() && !proxy.isSiteLocalAddress()) {
            return of(proxy);
        }
        var last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        if (last.length() > 45
                || !LITERAL.matcher(last).matches()) { // a name must never be looked up on a stranger's word
            return of(proxy);
        }
        try {
            return of(InetAddress.getByName(last));
        } catch (UnknownHostException e) {
            return of(proxy);
        }
    }
}
