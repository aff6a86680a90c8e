package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.util.Optional;

/** A keyring in memory. */
public final class InMemoryKeyring implements Keyring {
    private final InMemoryTable<String, String> rows;

    public InMemoryKeyring(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<String> find(String name) {
        return rows.find(name);
    }

    @Override
    public String keep(String name, String value) {
        return rows.putIfAbsent(name, value) ? value : rows.find(name).orElseThrow();
    }

    @Override
    public void forget(String name) {
        rows.remove(name);
    }
}
