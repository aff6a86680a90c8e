package dev.paddock.domain.presence;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Presences of one node, in memory. */
public final class InMemoryPresences implements Presences {
    private record Row(UserId user, boolean online, Instant seen) {}

    private final InMemoryTable<UserId, Row> rows;
    private final InMemoryTransactions transactions;

    public InMemoryPresences(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    @Override
    public Moved note(Set<UserId> here, Map<UserId, Instant> gone) {
        return transactions.run(() -> {
            var online = here.stream().filter(user -> !isOnline(user)).collect(Collectors.toSet());
            var offline = gone.keySet().stream().filter(this::isOnline).collect(Collectors.toSet());
            here.forEach(user -> rows.put(user, new Row(user, true, Instant.MIN)));
            offline.forEach(user -> rows.put(user, new Row(user, false, Objects.requireNonNull(gone.get(user)))));
            return new Moved(online, offline);
        });
    }

    @Override
    public List<UserId> everybodyGone(Instant at) {
        return transactions.run(() -> {
            var online = rows.all().filter(Row::online).map(Row::user).toList();
            online.forEach(user -> gone(user, at));
            return online;
        });
    }

    @Override
    public void seen(UserId user, Instant at) {
        transactions.run(() -> {
            var row = rows.find(user).orElse(new Row(user, false, Instant.MIN));
            if (at.isAfter(row.seen())) {
                rows.put(user, new Row(user, row.online(), at));
            }
        });
    }

    @Override
    public boolean isOnline(UserId user) {
        return rows.find(user).filter(Row::online).isPresent();
    }

    @Override
    public Set<UserId> online(Collection<UserId> users) {
        return users.stream().filter(this::isOnline).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean seenSince(UserId user, Instant instant) {
        return rows.find(user)
                .filter(row -> row.online() || row.seen().isAfter(instant))
                .isPresent();
    }

    @Override
    public Set<UserId> seenSince(Collection<UserId> users, Instant instant) {
        return users.stream().filter(user -> seenSince(user, instant)).collect(Collectors.toUnmodifiableSet());
    }
}
