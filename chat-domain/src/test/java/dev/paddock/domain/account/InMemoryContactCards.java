package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;

/** Contact cards in memory. */
public final class InMemoryContactCards implements ContactCards {
    private final InMemoryTable<UserId, ContactCard> rows;

    public InMemoryContactCards(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public ContactCard of(UserId user) {
        return rows.find(user).orElseGet(() -> ContactCard.blank(user));
    }

    @Override
    public void save(ContactCard card) {
        rows.put(card.user(), card);
    }

    @Override
    public void forget(UserId user) {
        rows.remove(user);
    }
}
