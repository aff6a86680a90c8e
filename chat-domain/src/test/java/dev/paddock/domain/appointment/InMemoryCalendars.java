package dev.paddock.domain.appointment;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Calendars in memory. */
public final class InMemoryCalendars implements Calendars {
    private final InMemoryTable<Category, Calendar> rows;

    public InMemoryCalendars(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Calendar> find(Category category) {
        return rows.find(category);
    }

    @Override
    public Optional<Calendar> lock(Category category) {
        return find(category);
    }

    @Override
    public List<Calendar> all() {
        return rows.all().sorted(Comparator.comparing(Calendar::category)).toList();
    }

    @Override
    public void save(Calendar calendar) {
        rows.put(calendar.category(), calendar);
    }
}
