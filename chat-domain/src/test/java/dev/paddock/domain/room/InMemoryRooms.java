package dev.paddock.domain.room;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.Skeletons;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.InMemoryConversations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rooms in memory. */
public final class InMemoryRooms implements Rooms {
    private final InMemoryTable<RoomId, Room> rows;
    private final InMemoryConversations conversations;
    private final InMemoryTransactions transactions;
    private final Skeletons skeletons;

    public InMemoryRooms(InMemoryTransactions transactions, InMemoryConversations conversations, Skeletons skeletons) {
        this.rows = new InMemoryTable<>(transactions);
        this.conversations = conversations;
        this.transactions = transactions;
        this.skeletons = skeletons;
    }

    @Override
    public List<Room> all() {
        return transactions.run(() -> rows.all()
                .filter(room -> !room.deleted())
                .sorted(Comparator.comparing(room -> room.name().key()))
                .map(this::withMembers)
                .toList());
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return transactions.run(() -> rows.find(id).map(this::withMembers));
    }

    @Override
    public Optional<Room> lock(RoomId id) {
        return find(id);
    }

    @Override
    public boolean add(Room room, Instant at) {
        return transactions.run(() -> {
            if (isTaken(room) || !rows.putIfAbsent(room.id(), room)) {
                return false;
            }
            conversations.open(
                    room.conversation(), Conversation.Kind.ROOM, room.name().value(), at);
            return true;
        });
    }

    @Override
    public boolean save(Room room) {
        return transactions.run(() -> {
            if (isTaken(room)) {
                return false;
            }
            rows.find(room.id()).ifPresent(was -> {
                rows.put(
                        room.id(),
                        was.named(room.name()).sized(room.capacity()).slowed(new SlowMode(room.slowSeconds())));
                conversations.slow(room.conversation(), room.slowSeconds());
                conversations.rename(room.conversation(), room.name().value());
            });
            return true;
        });
    }

    @Override
    public void delete(RoomId id, Instant at) {
        transactions.run(() -> rows.find(id).ifPresent(room -> {
            rows.put(id, room.asDeleted());
            conversations.close(id.conversation(), true);
        }));
    }

    private boolean isTaken(Room wanted) {
        var look = skeletons.of(wanted.name().value());
        return rows.all()
                .filter(room -> !room.deleted() && !room.id().equals(wanted.id()))
                .anyMatch(room -> skeletons.of(room.name().value()).looksLike(look));
    }

    private Room withMembers(Room room) {
        int members = conversations.people(room.conversation());
        return new Room(room.id(), room.name(), room.capacity(), members, room.deleted(), room.slowSeconds());
    }
}
