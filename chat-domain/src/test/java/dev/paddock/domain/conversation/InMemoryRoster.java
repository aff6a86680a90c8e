package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.InMemoryBlocks;

/** A roster that asks the store in memory each time, and so is never late. */
public final class InMemoryRoster implements Roster {
    private final InMemoryConversations conversations;
    private final InMemoryBlocks blocks;

    public InMemoryRoster(InMemoryConversations conversations, InMemoryBlocks blocks) {
        this.conversations = conversations;
        this.blocks = blocks;
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
        if (talk.state() != InMemoryConversations.State.OPEN) {
            return Admission.CLOSED;
        }
        return conversations.isSilenced(talk, blocks) ? Admission.BLOCKED : Admission.WELCOME;
    }
}
