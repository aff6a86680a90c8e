package dev.paddock.domain.audit;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An audit log in memory, which lets tests do what nobody may. */
public final class InMemoryAuditLog implements AuditLog {
    private final InMemoryTable<Long, Entry> rows;
    private final InMemoryAccounts accounts;
    private final InMemoryTransactions transactions;

    public InMemoryAuditLog(InMemoryTransactions transactions, InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** Puts {@code entry} in place of the one that has its number, as a forger would. */
    public void forge(Entry entry) {
        rows.put(entry.number(), entry);
    }

    /** Takes an entry out, as a forger would. */
    public void tearOut(long number) {
        rows.remove(number);
    }

    @Override
    public void append(
            Instant at, Person actor, String action, String object, String outcome, @Nullable String change) {
        transactions.run(() -> {
            var last = before(Long.MAX_VALUE, 1);
            long number = last.isEmpty() ? 1 : last.get(0).number() + 1;
            String previous = last.isEmpty() ? Entry.GENESIS : last.get(0).hash();
            String hash = Entry.hashAfter(previous, number, at, actor.id().value(), action, object, outcome, change);
            rows.put(number, new Entry(number, at, actor, action, object, outcome, change, hash));
        });
    }

    @Override
    public List<Entry> find(Filter filter, long before, int limit) {
        return ascending()
                .filter(entry -> entry.number() < before && filter.lets(entry))
                .sorted(Comparator.comparingLong(Entry::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> after(long after, int limit) {
        return ascending().filter(entry -> entry.number() > after).limit(limit).toList();
    }

    private Stream<Entry> ascending() {
        return rows.all().sorted(Comparator.comparingLong(Entry::number)).map(this::asOfToday);
    }

    private Entry asOfToday(Entry was) {
        var actor = accounts.person(was.actor().id());
        return new Entry(
                was.number(), was.at(), actor, was.action(), was.object(), was.outcome(), was.change(), was.hash());
    }
}
