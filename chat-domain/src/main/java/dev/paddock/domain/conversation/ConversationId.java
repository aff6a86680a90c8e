package dev.paddock.domain.conversation;

/** A conversation's id; that of a room's conversation is the room's. */
public record ConversationId(String value) {
    public ConversationId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
