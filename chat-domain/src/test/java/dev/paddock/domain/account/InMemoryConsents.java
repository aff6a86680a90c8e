package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.util.Comparator;
import java.util.List;

/** A ledger of consents in memory. */
public final class InMemoryConsents implements Consents {
    private record Row(long number, Consent consent) {}

    private final InMemoryTable<Long, Row> rows;
    private final InMemoryTransactions transactions;
    private long written;

    public InMemoryConsents(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    @Override
    public void record(Consent consent) {
        transactions.run(() -> {
            long number = written++;
            rows.put(number, new Row(number, consent));
        });
    }

    @Override
    public List<Consent> of(UserId user) {
        return rows.all()
                .filter(row -> row.consent().user().equals(user))
                .sorted(Comparator.comparingLong(Row::number))
                .map(Row::consent)
                .toList();
    }
}
