package dev.paddock.domain.account;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import java.time.Instant;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
    private final InMemoryTable<Secret.Digest, Session> rows;

    public InMemorySessions(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
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
    public boolean end(Secret.Digest digest) {
        return rows.remove(digest).isPresent();
    }

    @Override
    public void endAll(UserId user) {
        rows.removeIf(row -> row.getValue().user().equals(user));
    }

    @Override
    public void prune(Instant now) {
        rows.removeIf(row -> row.getValue().isOver(now));
    }
}
