package dev.paddock.ws.transport;

import dev.paddock.contract.address.AddressCounts;
import dev.paddock.contract.address.ClientAddress;
import dev.paddock.contract.address.Proxies;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections whose handshake is not done. There are so many of one address at most, trusted proxies aside, and so many
 * in all: then the one that has been silent for longest makes room. Safe for use by many threads.
 */
final class Strangers {
    /** A handshake takes milliseconds, so only those who never mean to make one are many. */
    static final int MAX = 2048;

    private final Proxies proxies;
    private final AddressCounts counts;
    private final int max;
    private final Set<Peer> peers = new LinkedHashSet<>();

    Strangers(Proxies proxies, int perAddress, int max) {
        this.proxies = proxies;
        this.counts = new AddressCounts(perAddress);
        this.max = max;
    }

    /** Whether one more may come from there; it is counted if so, until it has {@link #left}. */
    boolean mayCome(InetAddress address) {
        if (proxies.contains(address)) {
            return true;
        }
        var client = ClientAddress.of(address);
        if (counts.enter(client)) {
            counts.leave(client);
            return false;
        }
        return true;
    }

    void came(Peer peer) {
        var oldest = add(peer);
        if (oldest != null) {
            oldest.cut();
        }
    }

    /** Notes that its handshake is done, or that it is gone. */
    void left(Peer peer) {
        if (remove(peer) && !proxies.contains(peer.address())) {
            counts.leave(ClientAddress.of(peer.address()));
        }
    }

    private synchronized @Nullable Peer add(Peer peer) {
        peers.add(peer);
        return peers.size() > max ? peers.iterator().next() : null;
    }

    private synchronized boolean remove(Peer peer) {
        return peers.remove(peer);
    }
}
