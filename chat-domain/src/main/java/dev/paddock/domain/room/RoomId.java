package dev.paddock.domain.room;

import dev.paddock.domain.conversation.ConversationId;

/** A room's id, which is its conversation's too. */
public record RoomId(String value) {
    public RoomId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }

    public ConversationId conversation() {
        return new ConversationId(value);
    }
}
