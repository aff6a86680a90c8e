package dev.paddock.ws;

import java.time.Duration;

/**
 * The times that peers may take.
 *
 * @param hello from the accepted connection to a first frame that introduces the peer
 * @param ping between two pings; a peer silent over two of them is cut
 * @param stall how long bytes may wait for a peer that takes none
 * @param goodbye from a close frame to the end of the connection
 */
public record Timeouts(Duration hello, Duration ping, Duration stall, Duration goodbye) {
    /** The times that the wire contract promises. */
    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(5));

    /** The pace at which it is worth looking for peers that took too long. */
    public Duration interval() {
        var shortest = hello;
        for (var other : new Duration[] {ping, stall, goodbye}) {
            shortest = other.compareTo(shortest) < 0 ? other : shortest;
        }
        var quarter = shortest.dividedBy(4);
        var most = Duration.ofMillis(250);
        return quarter.compareTo(most) < 0 ? quarter : most;
    }
}
