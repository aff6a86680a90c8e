package dev.paddock.domain.direct;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import java.util.Set;
import java.util.stream.Collectors;

/** Blocks in memory. */
public final class InMemoryBlocks implements Blocks {
    private record Row(UserId blocker, UserId blocked) {}

    private final InMemoryTable<Row, Row> rows;
    private final InMemoryTransactions transactions;

    public InMemoryBlocks(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    @Override
    public boolean add(UserId blocker, UserId blocked) {
        var row = new Row(blocker, blocked);
        return rows.putIfAbsent(row, row);
    }

    @Override
    public boolean remove(UserId blocker, UserId blocked) {
        return rows.remove(new Row(blocker, blocked)).isPresent();
    }

    @Override
    public boolean between(UserId one, UserId other) {
        return transactions.run(() -> rows.has(new Row(one, other)) || rows.has(new Row(other, one)));
    }

    @Override
    public Set<UserId> by(UserId blocker) {
        return rows.all()
                .filter(row -> row.blocker().equals(blocker))
                .map(Row::blocked)
                .collect(Collectors.toUnmodifiableSet());
    }
}
