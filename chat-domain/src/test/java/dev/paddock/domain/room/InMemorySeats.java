package dev.paddock.domain.room;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.InMemoryConversations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seats in memory. */
public final class InMemorySeats implements Seats {
    private record Key(RoomId room, UserId user) {}

    private record Row(Key key, long arrival, @Nullable Instant until) {
        Row until(@Nullable Instant end) {
            return new Row(key, arrival, end);
        }
    }

    private final InMemoryTable<Key, Row> rows;
    private final InMemoryRooms rooms;
    private final InMemoryConversations conversations;
    private final InMemoryAccounts accounts;
    private final InMemoryTransactions transactions;
    private long arrivals;

    public InMemorySeats(
            InMemoryTransactions transactions,
            InMemoryRooms rooms,
            InMemoryConversations conversations,
            InMemoryAccounts accounts) {
        this.rows = new InMemoryTable<>(transactions);
        this.rooms = rooms;
        this.conversations = conversations;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public Taking take(RoomId room, UserId user, Instant at) {
        return transactions.run(() -> {
            var key = new Key(room, user);
            var held = rows.find(key);
            if (held.isPresent()) {
                rows.put(key, held.get().until(null));
                return Taking.HELD_ALREADY;
            }
            if (rooms.find(room).map(Room::isFull).orElse(true)) {
                return Taking.NONE_FREE;
            }
            rows.put(key, new Row(key, arrivals++, null));
            conversations.enter(room.conversation(), user);
            return Taking.TAKEN;
        });
    }

    @Override
    public boolean leave(RoomId room, UserId user) {
        return transactions.run(() -> {
            conversations.leave(room.conversation(), user);
            return rows.remove(new Key(room, user)).isPresent();
        });
    }

    @Override
    public void clear(RoomId room) {
        transactions.run(() -> in(room).forEach(row -> leave(room, row.key().user())));
    }

    @Override
    public boolean holds(RoomId room, UserId user) {
        return rows.has(new Key(room, user));
    }

    @Override
    public boolean keeps(RoomId room, UserId user) {
        return rows.find(new Key(room, user)).filter(row -> row.until() == null).isPresent();
    }

    @Override
    public List<RoomId> of(UserId user) {
        return rows.all()
                .filter(row -> row.key().user().equals(user))
                .map(row -> row.key().room())
                .toList();
    }

    @Override
    public List<Person> seated(RoomId room, int limit) {
        return in(room).limit(limit)
                .map(row -> accounts.person(row.key().user()))
                .toList();
    }

    @Override
    public void hold(Set<UserId> users) {
        change(row -> users.contains(row.key().user()), null);
    }

    @Override
    public void holdUntil(Map<UserId, Instant> ends) {
        transactions.run(() ->
                ends.forEach((user, until) -> change(row -> row.key().user().equals(user), until)));
    }

    @Override
    public List<Seat> leaveExpired(Instant now) {
        return transactions.run(() -> {
            var expired =
                    rows.all().filter(row -> isOver(row, now)).map(Row::key).toList();
            expired.forEach(key -> leave(key.room(), key.user()));
            return expired.stream()
                    .map(key -> new Seat(key.room(), accounts.person(key.user())))
                    .toList();
        });
    }

    private Stream<Row> in(RoomId room) {
        return rows.all().filter(row -> row.key().room().equals(room)).sorted(Comparator.comparingLong(Row::arrival));
    }

    private void change(Predicate<Row> which, @Nullable Instant until) {
        transactions.run(() -> rows.all().filter(which).forEach(row -> rows.put(row.key(), row.until(until))));
    }

    private static boolean isOver(Row row, Instant now) {
        var until = row.until();
        return until != null && !until.isAfter(now);
    }
}
