package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Forgetting tickets and mailed tokens that nobody can use any more. To be called every few minutes, on any number of nodes. */
public final class Housekeeping {
    private final Tickets tickets;
    private final MailTokens mailTokens;
    private final Transactions transactions;
    private final InstantSource clock;

    public Housekeeping(Tickets tickets, MailTokens mailTokens, Transactions transactions, InstantSource clock) {
        this.tickets = tickets;
        this.mailTokens = mailTokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void tidyUp() {
        var now = clock.instant();
        transactions.run(() -> {
            tickets.prune(now);
            mailTokens.prune(now);
        });
    }
}
