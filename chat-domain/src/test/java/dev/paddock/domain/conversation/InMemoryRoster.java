package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;

/** A roster that asks the store in memory each time, and so is never late. */
public final class InMemoryRoster implements Roster {
    private final InMemoryConversations conversations;

    public InMemoryRoster(InMemoryConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Admission admission(UserId user, ConversationId conversation) {
        var talk = conversations.talk(conversation).orElse(null);
        if (talk == null) {
            return Admission.NOT_A_MEMBER;
        }
        if (talk.state() == InMemoryConversations.State.DELETED) {
            return Admission.ROOM_DELETED;
        }
        if (!conversations.isIn(conversation, user)) {
            return Admission.NOT_A_MEMBER;
        }
        return talk.state() == InMemoryConversations.State.OPEN ? Admission.WELCOME : Admission.CLOSED;
    }
}
