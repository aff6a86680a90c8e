package dev.paddock.domain;

/**
 * Hears every event of the {@link EventLog} once, in the order of the numbers, from the moment it was subscribed on, whichever
 * node the change was made on. Called by one thread at a time, after the commit and before the call that made the change returns
 * (on the node where it was made); implementations must return quickly and must not throw.
 */
@FunctionalInterface
public interface EventLogListener {
    void on(EventLog.Numbered event);
}
