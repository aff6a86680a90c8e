package dev.paddock.persistence;

/**
 * The figures of a pool of connections, at one moment.
 *
 * @param active connections that are in use
 * @param idle connections that are open and not in use
 * @param waiting threads that wait for one
 * @param most how many connections there may be
 */
public record PoolFigures(String name, int active, int idle, int waiting, int most) {}
