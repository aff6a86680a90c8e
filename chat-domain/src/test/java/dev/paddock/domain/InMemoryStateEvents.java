package dev.paddock.domain;

/** State events of a store in memory, which go to its log at the commit. */
public final class InMemoryStateEvents implements StateEvents {
    private final InMemoryTransactions transactions;
    private final InMemoryEventLog log;

    InMemoryStateEvents(InMemoryTransactions transactions, InMemoryEventLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public void append(StateEvent event) {
        transactions.run(() -> {
            transactions.onCommit(() -> log.commit(event));
            transactions.afterCommit(log::tell);
        });
    }
}
