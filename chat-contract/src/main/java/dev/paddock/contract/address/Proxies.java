package dev.paddock.contract.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The proxies in front of the platform, which are believed when they say whom they speak for; nobody else is, since anybody can
 * write an {@code X-Forwarded-For}. Immutable.
 */
public final class Proxies {
    /** None: each caller is who is connected. */
    public static final Proxies NONE = new Proxies(List.of());

    /** Whatever runs on this machine. */
    public static final Proxies LOOPBACK = of("127.0.0.0/8, ::1");

    private final List<Network> networks;

    private Proxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Those at {@code list}: addresses and networks between commas, such as {@code 192.0.2.7, fd00::/8}.
     *
     * @throws IllegalArgumentException naming the first that is neither
     */
    public static Proxies of(String list) {
        return new Proxies(Stream.of(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Network.parse(text).orElseThrow(() -> new IllegalArgumentException(text)))
                .toList());
    }

    /** Tells whether {@code address} is one of them. */
    public boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * The client that is connected as {@code peer}: going backwards through what the proxies wrote, the first address that is none of
     * theirs. What stands before it anybody can have made up; where one of them wrote something that is no address, it is the proxy.
     *
     * @param forwardedFor what {@code X-Forwarded-For} says, all its lines; empty if it was not sent
     */
    public ClientAddress clientOf(InetAddress peer, String forwardedFor) {
        var hops = forwardedFor.split("[,;]", -1); // lines put together by one of the libraries have the latter
        var client = peer;
        for (int i = hops.length - 1; i >= 0 && contains(client); i--) {
            var hop = Network.address(hops[i].strip());
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
        }
        return ClientAddress.of(client);
    }

    @Override
    public String toString() {
        return "Proxies" + networks;
    }
}
