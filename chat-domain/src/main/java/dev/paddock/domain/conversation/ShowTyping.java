package dev.paddock.domain.conversation;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Roster.Admission;

/** Showing the others in a conversation that somebody is about to write. */
public final class ShowTyping {
    private final Roster roster;
    private final StateEvents events;

    public ShowTyping(Roster roster, StateEvents events) {
        this.roster = roster;
        this.events = events;
    }

    /** Whether {@code user} may write there, and thereby be seen to be about to. */
    public Admission admission(UserId user, ConversationId conversation) {
        return roster.admission(user, conversation);
    }

    /** Shows it; of whoever may not write there it has to be asked before. */
    public void show(UserId user, ConversationId conversation) {
        events.append(new ConversationEvent.Typed(conversation, user));
    }
}
