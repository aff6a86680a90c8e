package dev.paddock.domain.direct;

import dev.paddock.domain.InMemoryTransactions;
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
import java.util.Locale;
import java.util.Objects;

/** People in memory. */
public final class InMemoryPeople implements People {
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
        String part = query.toLowerCase(Locale.ROOT);
        return transactions.run(() -> accounts.all()
                .filter(account -> account.role() == Role.CUSTOMER && account.listed() && !account.blocked())
                .filter(account ->
                        account.name().value().toLowerCase(Locale.ROOT).contains(part))
                .map(Account::person)
                .filter(person -> !person.id().equals(seeker) && presences.isOnline(person.id()))
                .filter(person -> !blocks.between(seeker, person.id()))
                .sorted(Comparator.<Person, String>comparing(
                                person -> person.name().toLowerCase(Locale.ROOT))
                        .thenComparing(person -> person.id().value()))
                .limit(limit)
                .toList());
    }

    @Override
    public List<UserId> talkingWith(UserId user) {
        return transactions.run(() -> conversations.of(user).stream()
                .filter(conversation -> conversation.kind() != Conversation.Kind.ROOM)
                .filter(conversation -> conversation.open() && conversation.with() != null)
                .filter(conversation ->
                        conversation.kind() == Conversation.Kind.ADVICE || !blocks.between(user, other(conversation)))
                .map(InMemoryPeople::other)
                .distinct()
                .toList());
    }

    private static UserId other(Conversation conversation) {
        return Objects.requireNonNull(conversation.with()).id();
    }
}
