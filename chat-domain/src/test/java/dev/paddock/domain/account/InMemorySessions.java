package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
    private final InMemoryTable<Secret.Digest, Session> rows;
    private final InMemoryTransactions transactions;
    private final InMemoryAccounts accounts;

    public InMemorySessions(InMemoryTransactions transactions, InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
        this.accounts = accounts;
    }

    @Override
    public void open(Session session) {
        rows.put(session.digest(), session);
    }

    @Override
    public Optional<Session> find(Secret.Digest digest) {
        return rows.find(digest);
    }

    @Override
    public Optional<Held> held(Secret.Digest digest) {
        return find(digest)
                .flatMap(session -> accounts.find(session.user()).map(account -> new Held(session, account)));
    }

    @Override
    public List<Session> of(UserId user) {
        return rows.all()
                .filter(session -> session.user().equals(user))
                .sorted(Comparator.comparing(Session::lastSeenAt)
                        .reversed()
                        .thenComparing(session -> session.digest().value()))
                .toList();
    }

    @Override
    public void save(Session session) {
        transactions.run(() -> rows.find(session.digest()).ifPresent(found -> rows.put(session.digest(), session)));
    }

    @Override
    public boolean end(Secret.Digest digest) {
        return rows.remove(digest).isPresent();
    }

    @Override
    public void endAll(UserId user) {
        rows.removeIf(row -> row.getValue().user().equals(user));
    }

    @Override
    public List<Session> over(Instant now, int limit) {
        return rows.all()
                .filter(session -> session.isOver(now))
                .sorted(Comparator.comparing(Session::endsAt)
                        .thenComparing(session -> session.digest().value()))
                .limit(limit)
                .toList();
    }
}
