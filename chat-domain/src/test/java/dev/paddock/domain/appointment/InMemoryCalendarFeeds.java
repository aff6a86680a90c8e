package dev.paddock.domain.appointment;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import java.util.Optional;

/** The secrets of calendar programs in memory. */
public final class InMemoryCalendarFeeds implements CalendarFeeds {
    private record Row(UserId person, Secret.Digest digest) {}

    private final InMemoryTable<UserId, Row> rows;

    public InMemoryCalendarFeeds(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public void keep(UserId person, Secret.Digest digest) {
        rows.put(person, new Row(person, digest));
    }

    @Override
    public Optional<UserId> owner(Secret.Digest digest) {
        return rows.all()
                .filter(row -> row.digest().equals(digest))
                .map(Row::person)
                .findFirst();
    }

    @Override
    public void forget(UserId person) {
        rows.remove(person);
    }
}
