package dev.paddock.domain.conversation;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;

/** Noting how far somebody has read. */
public final class MarkRead {
    private final Conversations conversations;
    private final Transactions transactions;
    private final StateEvents events;

    public MarkRead(Conversations conversations, Transactions transactions, StateEvents events) {
        this.conversations = conversations;
        this.transactions = transactions;
        this.events = events;
    }

    /** Moves the mark forward; returns false if {@code reader} is not in the conversation. */
    public boolean upTo(UserId reader, ConversationId id, long seq) {
        return transactions.run(() -> {
            if (conversations.find(id, reader).isEmpty()) {
                return false;
            }
            if (conversations.markRead(id, reader, seq)) {
                events.append(new ConversationEvent.Read(id, reader, Math.min(seq, conversations.lastSeq(id))));
            }
            return true;
        });
    }
}
