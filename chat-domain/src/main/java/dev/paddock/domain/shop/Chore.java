package dev.paddock.domain.shop;

import java.time.Duration;

/**
 * Something that time brings about, and no caller: to be done again and again, on any number of nodes.
 *
 * @param name what is done, for logs
 * @param period the pause between one time and the next
 * @param everywhere whether each node has to do its own part of it; else it is enough, and no harm if two do it at once, that one does
 */
public record Chore(String name, Duration period, Runnable work, boolean everywhere) {
    /** A chore that one of the nodes does. */
    public Chore(String name, Duration period, Runnable work) {
        this(name, period, work, false);
    }
}
