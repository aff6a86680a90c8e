package dev.paddock.domain;

/**
 * Hears committed state changes. Called on the thread that made the change, after its commit: implementations must return
 * quickly and must not throw.
 */
@FunctionalInterface
public interface StateEventListener {
    void on(StateEvent event);
}
