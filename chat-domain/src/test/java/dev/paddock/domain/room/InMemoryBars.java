package dev.paddock.domain.room;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mutes and bans in memory. */
public final class InMemoryBars implements Bars {
    private record Place(RoomId room, UserId person) {}

    private record Row(Place place, Bar.Kind kind, @Nullable Instant until, UserId by, Instant at) {
        boolean holds(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    private final InMemoryTable<Place, Row> rows;
    private final InMemoryAccounts accounts;

    public InMemoryBars(InMemoryTransactions transactions, InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.accounts = accounts;
    }

    /** Whether somebody may not write there. */
    public boolean holds(ConversationId conversation, UserId person, Instant now) {
        return find(new RoomId(conversation.value()), person, now).isPresent();
    }

    @Override
    public Optional<Bar> find(RoomId room, UserId person, Instant now) {
        return rows.find(new Place(room, person)).filter(row -> row.holds(now)).map(this::bar);
    }

    @Override
    public List<Bar> in(RoomId room, Instant now) {
        return holding(now)
                .filter(row -> row.place().room().equals(room))
                .sorted(Comparator.comparing(Row::at)
                        .reversed()
                        .thenComparing(row -> row.place().person().value()))
                .map(this::bar)
                .toList();
    }

    @Override
    public List<Bar> of(UserId person, Instant now) {
        return holding(now)
                .filter(row -> row.place().person().equals(person))
                .sorted(Comparator.comparing(row -> row.place().room().value()))
                .map(this::bar)
                .toList();
    }

    @Override
    public void set(RoomId room, UserId person, Bar.Kind kind, @Nullable Instant until, UserId by, Instant at) {
        var place = new Place(room, person);
        rows.put(place, new Row(place, kind, until, by, at));
    }

    @Override
    public boolean lift(RoomId room, UserId person) {
        return rows.remove(new Place(room, person)).isPresent();
    }

    @Override
    public void forget(UserId person) {
        rows.removeIf(row -> row.getKey().person().equals(person));
    }

    @Override
    public void forgetOver(Instant now) {
        rows.removeIf(row -> !row.getValue().holds(now));
    }

    private Stream<Row> holding(Instant now) {
        return rows.all().filter(row -> row.holds(now));
    }

    private Bar bar(Row row) {
        return new Bar(
                row.place().room(),
                accounts.person(row.place().person()),
                row.kind(),
                row.until(),
                accounts.person(row.by()));
    }
}
