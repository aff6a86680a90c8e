package dev.paddock.domain.readyanswer;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Ready answers in memory. */
public final class InMemoryReadyAnswers implements ReadyAnswers {
    private record Row(ReadyAnswer answer, long arrival) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTable<ReadyAnswerId, Row> rows;
    private long arrivals;

    public InMemoryReadyAnswers(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public List<ReadyAnswer> all() {
        return rows.all()
                .sorted(Comparator.comparing(Row::arrival))
                .map(Row::answer)
                .toList();
    }

    @Override
    public Optional<ReadyAnswer> find(ReadyAnswerId id) {
        return rows.find(id).map(Row::answer);
    }

    @Override
    public void add(ReadyAnswer answer) {
        rows.put(answer.id(), new Row(answer, arrivals++));
    }

    @Override
    public boolean save(ReadyAnswer answer) {
        return transactions.run(() -> {
            var before = rows.find(answer.id());
            before.ifPresent(row -> rows.put(answer.id(), new Row(answer, row.arrival())));
            return before.isPresent();
        });
    }

    @Override
    public boolean remove(ReadyAnswerId id) {
        return rows.remove(id).isPresent();
    }
}
