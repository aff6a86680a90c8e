package dev.paddock.domain.rating;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.InMemoryAdviceRequests;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ratings in memory. */
public final class InMemoryRatings implements Ratings {
    private final InMemoryTransactions transactions;
    private final InMemoryTable<AdviceId, Rating> rows;
    private final InMemoryAdviceRequests requests;

    public InMemoryRatings(InMemoryTransactions transactions, InMemoryAdviceRequests requests) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions);
        this.requests = requests;
    }

    /** Those given last in that time, in the order they were given. */
    public List<Rating> within(Instant from, Instant until) {
        return rows.all()
                .filter(rating -> !rating.at().isBefore(from) && rating.at().isBefore(until))
                .sorted(Comparator.comparing(Rating::at))
                .toList();
    }

    /** Forgets the rating of a request. */
    public void forget(AdviceId request) {
        rows.remove(request);
    }

    @Override
    public void put(Rating rating) {
        rows.put(rating.request(), rating);
    }

    @Override
    public Optional<Rating> of(AdviceId request) {
        return rows.find(request);
    }

    @Override
    public List<Rating> by(UserId customer) {
        return transactions.run(() -> madeBy(customer)
                .sorted(Comparator.comparing(Rating::at).reversed())
                .toList());
    }

    @Override
    public void forgetComments(UserId customer) {
        transactions.run(() -> madeBy(customer)
                .toList()
                .forEach(rating ->
                        rows.put(rating.request(), new Rating(rating.request(), rating.score(), null, rating.at()))));
    }

    private Stream<Rating> madeBy(UserId customer) {
        return requests.madeBy(customer).stream().flatMap(request -> rows.find(request.id()).stream());
    }
}
