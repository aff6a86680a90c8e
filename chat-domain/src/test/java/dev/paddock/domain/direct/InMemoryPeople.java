package dev.paddock.domain.direct;

import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.SearchText;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.InMemoryConversations;
import dev.paddock.domain.presence.InMemoryPresences;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** People in memory. */
public final class InMemoryPeople implements People {
    private static final Comparator<Person> BY_NAME = Comparator.<Person, String>comparing(
                    person -> SearchText.folded(person.name()))
            .thenComparing(person -> person.id().value());

    private final InMemoryTransactions transactions;
    private final InMemoryAccounts accounts;
    private final InMemoryPresences presences;
    private final InMemoryBlocks blocks;
    private final InMemoryConversations conversations;

    public InMemoryPeople(
            InMemoryTransactions transactions,
            InMemoryAccounts accounts,
            InMemoryPresences presences,
            InMemoryBlocks blocks,
            InMemoryConversations conversations) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.presences = presences;
        this.blocks = blocks;
        this.conversations = conversations;
    }

    @Override
    public List<Person> listed(UserId seeker, String query, int limit) {
        String part = SearchText.folded(query);
        return transactions.run(() -> accounts.all()
                .filter(account -> account.role() == Role.CUSTOMER && account.listed() && !account.blocked())
                .filter(account -> SearchText.folded(account.name().value()).contains(part))
                .map(Account::person)
                .filter(person -> !person.id().equals(seeker) && presences.isOnline(person.id()))
                .filter(person -> !blocks.between(seeker, person.id()))
                .sorted(BY_NAME)
                .limit(limit)
                .toList());
    }

    @Override
    public List<Person> blockedBy(UserId blocker) {
        return transactions.run(() -> blocks.by(blocker).stream()
                .map(accounts::person)
                .filter(person -> !person.isErased())
                .sorted(BY_NAME)
                .toList());
    }

    @Override
    public List<UserId> talkingWith(UserId user) {
        return transactions.run(() -> conversations.of(user).stream()
                .filter(conversation -> conversation.kind() != Conversation.Kind.ROOM)
                .filter(conversation -> conversation.open() && conversation.with() != null)
                .filter(conversation ->
                        conversation.kind() == Conversation.Kind.ADVICE || canWrite(user, other(conversation)))
                .map(InMemoryPeople::other)
                .distinct()
                .toList());
    }

    @Override
    public Map<UserId, Set<UserId>> talkingWith(Set<UserId> users) {
        return transactions.run(() -> users.stream()
                .map(user -> Map.entry(user, Set.copyOf(talkingWith(user))))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private boolean canWrite(UserId user, UserId other) {
        return !blocks.between(user, other) && !isBarred(user) && !isBarred(other);
    }

    private boolean isBarred(UserId person) {
        return accounts.find(person).filter(Account::blocked).isPresent();
    }

    private static UserId other(Conversation conversation) {
        return Objects.requireNonNull(conversation.with()).id();
    }
}
