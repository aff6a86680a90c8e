package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.time.Instant;
import java.util.Optional;

/** Mailed tokens in memory. */
public final class InMemoryMailTokens implements MailTokens {
    private final InMemoryTable<Secret.Digest, MailToken> rows;
    private final InMemoryTransactions transactions;

    public InMemoryMailTokens(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    @Override
    public void issue(MailToken token) {
        transactions.run(() -> {
            forget(token.user(), token.purpose());
            rows.put(token.digest(), token);
        });
    }

    @Override
    public Optional<MailToken> find(Secret.Digest digest) {
        return rows.find(digest);
    }

    @Override
    public Optional<MailToken> redeem(Secret.Digest digest) {
        return rows.remove(digest);
    }

    @Override
    public void forget(UserId user, MailToken.Purpose purpose) {
        rows.removeIf(
                row -> row.getValue().user().equals(user) && row.getValue().purpose() == purpose);
    }

    @Override
    public void prune(Instant now) {
        rows.removeIf(row -> row.getValue().isOver(now));
    }
}
