package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Forgetting sessions and tickets that nobody can use any more. To be called every few minutes, on any number of nodes. */
public final class Housekeeping {
    private final Sessions sessions;
    private final Tickets tickets;
    private final Transactions transactions;
    private final InstantSource clock;

    public Housekeeping(Sessions sessions, Tickets tickets, Transactions transactions, InstantSource clock) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void tidyUp() {
        var now = clock.instant();
        transactions.run(() -> sessions.prune(now));
        transactions.run(() -> tickets.prune(now));
    }
}
