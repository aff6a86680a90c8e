package dev.paddock.domain;

/** The place where state changes are announced. Safe for use by many threads. */
public interface StateEvents {
    /**
     * Announces {@code event} once the surrounding transaction has committed, or at once outside of one; never if it rolls
     * back. Listeners hear the events of one transaction in the order of these calls.
     */
    void append(StateEvent event);
}
