package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.time.Instant;
import java.util.Optional;

/** Tickets in memory. */
public final class InMemoryTickets implements Tickets {
    private final InMemoryTable<Secret.Digest, Ticket> rows;

    public InMemoryTickets(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public void issue(Ticket ticket) {
        rows.put(ticket.digest(), ticket);
    }

    @Override
    public Optional<Ticket> redeem(Secret.Digest digest, Instant now) {
        return rows.remove(digest).filter(ticket -> now.isBefore(ticket.expiresAt()));
    }

    @Override
    public void prune(Instant now) {
        rows.removeIf(row -> !now.isBefore(row.getValue().expiresAt()));
    }
}
