package dev.paddock.domain.room;

import dev.paddock.domain.conversation.ConversationId;

/**
 * A place to talk, with a number of seats.
 *
 * @param members seats taken; more than the capacity after the room was made smaller
 * @param deleted whether it is gone for good; it then has no seats and takes no messages
 * @param slowSeconds the pause that customers make between two of their messages, 0 for none
 */
public record Room(RoomId id, RoomName name, Capacity capacity, int members, boolean deleted, int slowSeconds) {
    /** A room in which people write as they like. */
    public Room(RoomId id, RoomName name, Capacity capacity, int members, boolean deleted) {
        this(id, name, capacity, members, deleted, 0);
    }

    public boolean isFull() {
        return capacity.isReachedBy(members);
    }

    public ConversationId conversation() {
        return id.conversation();
    }

    public Room named(RoomName newName) {
        return new Room(id, newName, capacity, members, deleted, slowSeconds);
    }

    public Room sized(Capacity newCapacity) {
        return new Room(id, name, newCapacity, members, deleted, slowSeconds);
    }

    public Room slowed(SlowMode pace) {
        return new Room(id, name, capacity, members, deleted, pace.seconds());
    }

    public Room asDeleted() {
        return new Room(id, name, capacity, 0, true, slowSeconds);
    }
}
