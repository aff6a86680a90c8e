package dev.paddock.domain.notification;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offers in memory. */
public final class InMemoryOffers implements Offers {
    private record Row(Offer offer, long arrival, Set<UserId> sentTo, Set<UserId> seenBy) {
        Row {
            sentTo = Set.copyOf(sentTo);
            seenBy = Set.copyOf(seenBy);
        }

        Row with(Offer changed) {
            return new Row(changed, arrival, sentTo, seenBy);
        }
    }

    private static final Comparator<Row> NEWEST_FIRST = Comparator.<Row, Instant>comparing(
                    row -> row.offer().at())
            .thenComparing(Row::arrival)
            .reversed();

    private final InMemoryTable<OfferId, Row> rows;
    private final InMemoryAccounts accounts;
    private final InMemoryTransactions transactions;
    private long arrivals;

    public InMemoryOffers(InMemoryTransactions transactions, InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public void add(Offer offer) {
        transactions.run(() -> rows.put(offer.id(), new Row(offer, arrivals++, Set.of(), Set.of())));
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return rows.find(id).map(this::counted);
    }

    @Override
    public List<Offer> page(@Nullable OfferId before, int limit) {
        return transactions.run(() -> page(rows.all(), before, limit));
    }

    @Override
    public List<OfferId> due(Instant now) {
        return rows.all()
                .sorted(Comparator.comparingLong(Row::arrival))
                .map(Row::offer)
                .filter(offer ->
                        offer.status() == Offer.Status.SCHEDULED && !offer.at().isAfter(now))
                .map(Offer::id)
                .toList();
    }

    @Override
    public Optional<Offer> send(OfferId id, Instant at) {
        return transactions.run(() -> scheduled(id).map(row -> {
            var offer = row.offer();
            Set<UserId> audience = new HashSet<>(optedIn().map(Account::id).toList());
            var sent = new Offer(id, offer.text(), at, Offer.Status.SENT, audience.size(), 0);
            rows.put(id, new Row(sent, row.arrival(), audience, Set.of()));
            return sent;
        }));
    }

    @Override
    public boolean cancel(OfferId id) {
        return transactions.run(() -> {
            var row = scheduled(id);
            row.ifPresent(found -> {
                var offer = found.offer();
                rows.put(id, found.with(new Offer(id, offer.text(), offer.at(), Offer.Status.CANCELLED, 0, 0)));
            });
            return row.isPresent();
        });
    }

    @Override
    public int audience() {
        return (int) optedIn().count();
    }

    @Override
    public List<Offer> sentTo(UserId customer, @Nullable OfferId before, int limit) {
        return transactions.run(() -> isOptedIn(customer)
                ? uncounted(page(rows.all().filter(row -> row.sentTo().contains(customer)), before, limit))
                : List.of());
    }

    @Override
    public List<Offer> everSentTo(UserId customer) {
        return transactions.run(() ->
                uncounted(page(rows.all().filter(row -> row.sentTo().contains(customer)), null, Integer.MAX_VALUE)));
    }

    private static List<Offer> uncounted(List<Offer> offers) {
        return offers.stream()
                .map(offer -> new Offer(offer.id(), offer.text(), offer.at(), offer.status(), offer.recipients(), 0))
                .toList();
    }

    @Override
    public void seen(UserId customer, OfferId upTo, Instant at) {
        transactions.run(() -> rows.find(upTo)
                .ifPresent(last -> rows.all()
                        .filter(row -> row.sentTo().contains(customer) && NEWEST_FIRST.compare(row, last) >= 0)
                        .forEach(row -> rows.put(row.offer().id(), seenBy(row, customer)))));
    }

    private static Row seenBy(Row row, UserId customer) {
        var seenBy = new HashSet<>(row.seenBy());
        seenBy.add(customer);
        return new Row(row.offer(), row.arrival(), row.sentTo(), seenBy);
    }

    private List<Offer> page(Stream<Row> all, @Nullable OfferId before, int limit) {
        var last = before == null ? null : rows.find(before).orElse(null);
        if (before != null && last == null) {
            return List.of();
        }
        return all.filter(row -> last == null || NEWEST_FIRST.compare(row, last) > 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .map(this::counted)
                .toList();
    }

    private Offer counted(Row row) {
        var offer = row.offer();
        return switch (offer.status()) {
            case SCHEDULED -> new Offer(offer.id(), offer.text(), offer.at(), offer.status(), audience(), 0);
            case CANCELLED -> offer;
            case SENT ->
                new Offer(
                        offer.id(),
                        offer.text(),
                        offer.at(),
                        offer.status(),
                        row.sentTo().size(),
                        row.seenBy().size());
        };
    }

    private Optional<Row> scheduled(OfferId id) {
        return rows.find(id).filter(row -> row.offer().status() == Offer.Status.SCHEDULED);
    }

    private boolean isOptedIn(UserId customer) {
        return optedIn().anyMatch(account -> account.id().equals(customer));
    }

    private Stream<Account> optedIn() {
        return accounts.all().filter(Account::wantsOffers);
    }
}
