package dev.paddock.domain;

/**
 * Hears committed state changes, those of the {@link EventLog} in its order. Called after the commit and before the call that
 * made the change returns: implementations must return quickly and must not throw.
 */
@FunctionalInterface
public interface StateEventListener {
    void on(StateEvent event);
}
