package dev.paddock.domain.appointment;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.HomeDealers;
import java.util.Optional;

/** People's own dealerships in memory. */
public final class InMemoryHomeDealers implements HomeDealers {
    private final InMemoryTable<UserId, DealerId> rows;

    public InMemoryHomeDealers(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<DealerId> of(UserId person) {
        return rows.find(person);
    }

    @Override
    public void choose(UserId person, DealerId dealer) {
        rows.put(person, dealer);
    }

    @Override
    public void forget(UserId person) {
        rows.remove(person);
    }
}
