package dev.paddock.domain.assistant;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import java.util.Optional;

/** Dialogs in memory. */
public final class InMemoryDialogs implements Dialogs {
    private final InMemoryTable<UserId, StoredDialog> rows;
    private final InMemoryTransactions transactions;

    public InMemoryDialogs(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    @Override
    public Optional<StoredDialog> of(UserId person) {
        return rows.find(person);
    }

    @Override
    public void save(StoredDialog dialog) {
        transactions.run(() -> {
            long stored = rows.find(dialog.person()).map(StoredDialog::version).orElse(0L);
            if (stored != dialog.version() - 1) {
                throw new StaleDialogException(dialog);
            }
            rows.put(dialog.person(), dialog);
        });
    }

    @Override
    public void forget(UserId person) {
        rows.remove(person);
    }
}
