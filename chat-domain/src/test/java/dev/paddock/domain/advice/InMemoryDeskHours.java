package dev.paddock.domain.advice;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;

/** Desk hours in memory. */
public final class InMemoryDeskHours implements DeskHoursBook {
    private final InMemoryTable<Integer, DeskHours> rows;

    public InMemoryDeskHours(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public DeskHours read() {
        return rows.find(1).orElse(DeskHours.UNKNOWN);
    }

    @Override
    public void save(DeskHours hours) {
        rows.put(1, hours);
    }
}
