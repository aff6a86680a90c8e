package dev.paddock.domain;

/** State events of a store in memory, told to one listener. */
public final class InMemoryStateEvents implements StateEvents {
    private final InMemoryTransactions transactions;
    private final StateEventListener listener;

    public InMemoryStateEvents(InMemoryTransactions transactions, StateEventListener listener) {
        this.transactions = transactions;
        this.listener = listener;
    }

    @Override
    public void append(StateEvent event) {
        if (transactions.isRunning()) {
            transactions.afterCommit(() -> listener.on(event));
        } else {
            listener.on(event);
        }
    }
}
