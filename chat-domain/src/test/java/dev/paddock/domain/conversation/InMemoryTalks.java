package dev.paddock.domain.conversation;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conversations between two people, in memory. */
public final class InMemoryTalks implements Talks {
    private final InMemoryConversations conversations;
    private final InMemoryTransactions transactions;
    private final InMemoryTable<ConversationId, Instant> closings;

    public InMemoryTalks(InMemoryTransactions transactions, InMemoryConversations conversations) {
        this.conversations = conversations;
        this.transactions = transactions;
        this.closings = new InMemoryTable<>(transactions);
    }

    @Override
    public boolean open(ConversationId id, Conversation.Kind kind, UserId one, UserId other, Instant at) {
        return transactions.run(() -> {
            if (kind == Conversation.Kind.DIRECT && directBetween(one, other).isPresent()) {
                return false;
            }
            conversations.open(id, kind, "", at);
            conversations.enter(id, one);
            conversations.askedBy(id, one);
            conversations.enter(id, other);
            return true;
        });
    }

    @Override
    public Optional<ConversationId> directBetween(UserId one, UserId other) {
        return transactions.run(() -> conversations
                .directOf(one)
                .filter(id -> conversations.isIn(id, other))
                .findFirst());
    }

    @Override
    public List<Direct> directOf(UserId person) {
        return transactions.run(() -> conversations
                .directOf(person)
                .map(id -> new Direct(id, other(id, person)))
                .toList());
    }

    /** Who may write where is worked out whenever somebody asks, here. */
    @Override
    public void settleDirectOf(UserId person) {}

    private UserId other(ConversationId id, UserId person) {
        return conversations.in(id).stream()
                .filter(each -> !each.equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<UserId> peopleOf(ConversationId id) {
        return transactions.run(() -> conversations
                .talk(id)
                .filter(talk -> talk.kind() != Conversation.Kind.ROOM)
                .map(talk -> conversations.in(id))
                .orElse(List.of()));
    }

    @Override
    public void leave(ConversationId id, UserId user) {
        transactions.run(() -> {
            if (conversations.isIn(id, user)) {
                conversations.leave(id, user);
                conversations.hadAdvisor(id, user);
            }
        });
    }

    @Override
    public boolean join(ConversationId id, UserId user) {
        return transactions.run(() -> {
            boolean joins = conversations
                            .talk(id)
                            .filter(talk -> talk.state() == InMemoryConversations.State.OPEN)
                            .isPresent()
                    && conversations.people(id) == 1;
            if (joins) {
                conversations.enter(id, user);
            }
            return joins;
        });
    }

    @Override
    public boolean close(ConversationId id, Instant at) {
        return transactions.run(() -> {
            boolean open = conversations
                    .talk(id)
                    .filter(talk -> talk.state() == InMemoryConversations.State.OPEN)
                    .isPresent();
            if (open) {
                conversations.close(id, false);
                closings.put(id, at);
            }
            return open;
        });
    }

    @Override
    public Optional<Instant> closedAt(ConversationId id) {
        return closings.find(id);
    }
}
