package dev.paddock.ws;

/**
 * The bytes that wait for peers to take them.
 *
 * @param bytes for all of them
 * @param largest for the one that lags behind most
 */
public record Backlog(long bytes, int largest) {
    static final Backlog NONE = new Backlog(0, 0);
}
