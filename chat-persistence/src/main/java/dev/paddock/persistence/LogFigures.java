package dev.paddock.persistence;

/**
 * The figures of the message log, counted since the start.
 *
 * @param messages messages it stored
 * @param groups transactions it stored them in
 * @param refused messages it could not store
 * @param waiting messages that wait for it now
 */
public record LogFigures(long messages, long groups, long refused, int waiting) {}
