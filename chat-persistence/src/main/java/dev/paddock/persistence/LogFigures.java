package dev.paddock.persistence;

/**
 * How the message log fares, counted since the start.
 *
 * @param messages how many messages it stored
 * @param groups in how many transactions
 * @param refused how many it could not store
 * @param waiting how many wait for it now
 */
public record LogFigures(long messages, long groups, long refused, int waiting) {}
