package dev.paddock.domain.conversation;

import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.InMemoryBlocks;
import dev.paddock.domain.room.InMemoryBars;
import java.time.Instant;
import java.util.Optional;

/** Changes of messages in memory. */
public final class InMemoryMessageChanges implements MessageChanges {
    private final InMemoryConversations conversations;
    private final InMemoryBlocks blocks;
    private final InMemoryBars bars;
    private final InMemoryTransactions transactions;

    public InMemoryMessageChanges(
            InMemoryConversations conversations,
            InMemoryBlocks blocks,
            InMemoryBars bars,
            InMemoryTransactions transactions) {
        this.conversations = conversations;
        this.blocks = blocks;
        this.bars = bars;
        this.transactions = transactions;
    }

    @Override
    public Optional<Standing> lock(ConversationId id, UserId user, Instant now) {
        return transactions.run(() -> conversations
                .talk(id)
                .map(talk -> new Standing(
                        talk.kind() == Conversation.Kind.ROOM,
                        talk.state() == InMemoryConversations.State.OPEN,
                        conversations.isIn(id, user),
                        conversations.isSilenced(talk, blocks),
                        bars.holds(id, user, now))));
    }

    @Override
    public Optional<Message> find(ConversationId id, long seq) {
        return conversations.after(id, seq - 1, 1).stream()
                .filter(message -> message.seq() == seq)
                .findFirst();
    }

    @Override
    public long edit(ConversationId id, long seq, MessageText text, Instant at) {
        return transactions.run(
                () -> conversations.change(find(id, seq).orElseThrow().edited(text, at)));
    }

    @Override
    public long remove(ConversationId id, long seq, Removal by) {
        return transactions.run(
                () -> conversations.change(find(id, seq).orElseThrow().removedBy(by)));
    }
}
