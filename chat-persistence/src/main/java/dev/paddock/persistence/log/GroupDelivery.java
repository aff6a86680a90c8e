package dev.paddock.persistence.log;

/** The way of a group that was stored here to the readers here. */
@FunctionalInterface
public interface GroupDelivery {
    /** Publishes what the group brought; called by one thread, in the order in which groups were stored, and never throws. */
    void deliver(Group group);
}
