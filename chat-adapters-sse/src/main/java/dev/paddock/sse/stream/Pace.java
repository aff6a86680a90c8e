package dev.paddock.sse.stream;

import java.time.Duration;

/**
 * The times of a stream.
 *
 * @param comment between two comments
 * @param stall how long one write, of at most 32 KiB, may take
 */
public record Pace(Duration comment, Duration stall) {
    /** As the contract has it; a peer that stopped reading is found 20 s after its buffers are full. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(15), Duration.ofSeconds(20));
}
