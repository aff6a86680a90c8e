package dev.paddock.domain.direct;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Approaches in memory. */
public final class InMemoryApproaches implements Approaches {
    private record Row(
            ConversationId conversation,
            UserId person,
            @Nullable String address,
            Instant at) {
        boolean isOf(UserId somebody, @Nullable String place) {
            return person.equals(somebody) || (place != null && place.equals(address));
        }
    }

    private final InMemoryTable<ConversationId, Row> rows;

    public InMemoryApproaches(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public List<Instant> lockAfter(Instant since, UserId person, @Nullable String address, int limit) {
        return rows.all()
                .filter(row -> row.at().isAfter(since) && row.isOf(person, address))
                .map(Row::at)
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }

    @Override
    public void add(ConversationId conversation, UserId person, @Nullable String address, Instant at) {
        rows.put(conversation, new Row(conversation, person, address, at));
    }

    @Override
    public List<Approach> of(UserId person) {
        return rows.all()
                .filter(row -> row.person().equals(person))
                .map(row -> new Approach(row.conversation(), row.address(), row.at()))
                .sorted(Comparator.comparing(Approach::at).reversed())
                .toList();
    }

    @Override
    public void prune(Instant instant) {
        rows.removeIf(row -> row.getValue().at().isBefore(instant));
    }
}
