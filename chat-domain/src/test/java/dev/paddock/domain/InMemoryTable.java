package dev.paddock.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of a store in memory, whose changes take part in its transactions. Safe for use by many threads. */
public final class InMemoryTable<K, V> {
    private final Map<K, V> rows = new HashMap<>();
    private final InMemoryTransactions transactions;

    public InMemoryTable(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    public Optional<V> find(K key) {
        return transactions.run(() -> Optional.ofNullable(rows.get(key)));
    }

    public boolean has(K key) {
        return find(key).isPresent();
    }

    /** The rows at this moment, in no particular order. */
    public Stream<V> all() {
        return transactions.run(() -> List.copyOf(rows.values())).stream();
    }

    public boolean isEmpty() {
        return transactions.run(rows::isEmpty);
    }

    public void put(K key, V row) {
        transactions.run(() -> {
            var before = rows.put(key, row);
            transactions.onRollback(() -> restore(key, before));
        });
    }

    /** Stores the row unless there is one of this key; returns whether it did. */
    public boolean putIfAbsent(K key, V row) {
        return transactions.run(() -> {
            if (rows.containsKey(key)) {
                return false;
            }
            put(key, row);
            return true;
        });
    }

    /** Takes a row out and returns it; empty if there is none. */
    public Optional<V> remove(K key) {
        return transactions.run(() -> {
            var before = rows.remove(key);
            if (before != null) {
                transactions.onRollback(() -> restore(key, before));
            }
            return Optional.ofNullable(before);
        });
    }

    public void removeIf(Predicate<Map.Entry<K, V>> condition) {
        transactions.run(() -> List.copyOf(rows.entrySet()).stream()
                .filter(condition)
                .map(Map.Entry::getKey)
                .forEach(this::remove));
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }
}
