package dev.paddock.domain.room;

import dev.paddock.domain.conversation.ConversationId;

/**
 * A place to talk, with a number of seats.
 *
 * @param members seats taken; more than the capacity after the room was made smaller
 * @param deleted whether it is gone for good; it then has no seats and takes no messages
 */
public record Room(RoomId id, RoomName name, Capacity capacity, int members, boolean deleted) {
    public boolean isFull() {
        return capacity.isReachedBy(members);
    }

    public ConversationId conversation() {
        return id.conversation();
    }

    public Room named(RoomName newName) {
        return new Room(id, newName, capacity, members, deleted);
    }

    public Room sized(Capacity newCapacity) {
        return new Room(id, name, newCapacity, members, deleted);
    }

    public Room asDeleted() {
        return new Room(id, name, capacity, 0, true);
    }
}
