package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.time.Instant;
import java.util.Optional;

/** Tickets in memory. */
public final class InMemoryTickets implements Tickets {
    private final InMemoryTable<Secret.Digest, Ticket> rows;
    private final InMemoryTransactions transactions;

    public InMemoryTickets(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
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
    public boolean spend(Ticket ticket) {
        return transactions.run(() -> {
            boolean first = !rows.has(ticket.digest());
            rows.put(ticket.digest(), ticket);
            return first;
        });
    }

    @Override
    public void prune(Instant now) {
        rows.removeIf(row -> !now.isBefore(row.getValue().expiresAt()));
    }
}
