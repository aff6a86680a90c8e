package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.util.Optional;

/** Second factors in memory. */
public final class InMemorySecondFactors implements SecondFactors {
    private final InMemoryTable<UserId, SecondFactor> rows;

    public InMemorySecondFactors(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return rows.find(user);
    }

    @Override
    public Optional<SecondFactor> lock(UserId user) {
        return rows.find(user);
    }

    @Override
    public void save(SecondFactor factor) {
        rows.put(factor.user(), factor);
    }

    @Override
    public void remove(UserId user) {
        rows.remove(user);
    }
}
