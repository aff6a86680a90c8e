package dev.paddock.persistence.room;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.Seats;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Seats, in the table {@code seats}. The room's row counts them and is changed first by all that take or free a seat: it is their
 * lock, so that they agree on the order in which they wait for each other.
 */
public final class JdbiSeats implements Seats {
    private final Database database;

    public JdbiSeats(Database database) {
        this.database = database;
    }

    @Override
    public Taking take(RoomId room, UserId user, Instant at) {
        return database.changeUnderLease(handle -> {
            if (keep(handle, room, user)) {
                return Taking.HELD_ALREADY;
            }
            if (!countIn(handle, room)) { // from here on this transaction alone changes the room's seats
                return keep(handle, room, user) ? Taking.HELD_ALREADY : Taking.NONE_FREE;
            }
            if (keep(handle, room, user)) {
                countOut(handle, room, 1);
                return Taking.HELD_ALREADY;
            }
            insert(handle, room, user, SeatNumbers.lowestFree(handle, room), at);
            return Taking.TAKEN;
        });
    }

    @Override
    public boolean leave(RoomId room, UserId user) {
        return database.change(handle -> {
            lock(handle, room);
            int left = handle.createUpdate("DELETE FROM seats WHERE room_id = :room AND user_id = :user")
                    .bind("room", room.value())
                    .bind("user", user.value())
                    .execute();
            return left == 1 && countOut(handle, room, 1);
        });
    }

    @Override
    public void clear(RoomId room) {
        database.alter(handle -> {
            lock(handle, room);
            int left = handle.createUpdate("DELETE FROM seats WHERE room_id = :room")
                    .bind("room", room.value())
                    .execute();
            countOut(handle, room, left);
        });
    }

    @Override
    public boolean holds(RoomId room, UserId user) {
        return database.read(
                handle -> handle.createQuery("SELECT 1 FROM seats WHERE room_id = :room AND user_id = :user")
                        .bind("room", room.value())
                        .bind("user", user.value())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public boolean keeps(RoomId room, UserId user) {
        return database.read(handle -> handle.createQuery(
                        "SELECT 1 FROM seats WHERE room_id = :room AND user_id = :user AND held_until IS NULL")
                .bind("room", room.value())
                .bind("user", user.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<RoomId> of(UserId user) {
        return database.read(
                handle -> handle.createQuery("SELECT room_id FROM seats WHERE user_id = :user ORDER BY room_id")
                        .bind("user", user.value())
                        .map((row, context) -> new RoomId(row.getString("room_id")))
                        .list());
    }

    @Override
    public List<Person> seated(RoomId room, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT s.user_id, a.name, a.role FROM seats s LEFT JOIN accounts a ON a.id = s.user_id
                        WHERE s.room_id = :room ORDER BY s.taken_at, s.seat LIMIT :limit
                        """)
                .bind("room", room.value())
                .bind("limit", limit)
                .map((row, context) -> AccountRows.person(row, "user_id"))
                .list());
    }

    @Override
    public void hold(Set<UserId> users) {
        database.alterUnderLease(handle -> {
            lockInOrder(handle, users);
            handle.createUpdate(
                            "UPDATE seats SET held_until = NULL WHERE user_id = ANY(:users) AND held_until IS NOT NULL")
                    .bindArray("users", String.class, (Object[]) values(users))
                    .execute();
        });
    }

    @Override
    public void holdUntil(Map<UserId, Instant> ends) {
        if (ends.isEmpty()) {
            return;
        }
        database.alterUnderLease(handle -> {
            lockInOrder(handle, ends.keySet());
            var batch = handle.prepareBatch("UPDATE seats SET held_until = :until WHERE user_id = :user");
            ends.forEach((user, until) ->
                    batch.bind("user", user.value()).bind("until", until).add());
            batch.execute();
        });
    }

    /** Finds out without a lock whether there is anything to do, as there mostly is not. */
    @Override
    public List<Seat> leaveExpired(Instant now) {
        var rooms = database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT room_id FROM seats WHERE held_until <= :now ORDER BY room_id")
                .bind("now", now)
                .map((row, context) -> new RoomId(row.getString("room_id")))
                .list());
        return rooms.isEmpty()
                ? List.of()
                : database.change(handle -> {
                    var left = new ArrayList<Seat>();
                    rooms.forEach(room -> left.addAll(leaveExpired(handle, room, now)));
                    return List.copyOf(left);
                });
    }

    private static List<Seat> leaveExpired(Handle handle, RoomId room, Instant now) {
        lock(handle, room);
        var expired = handle.createQuery("""
                        SELECT s.user_id, a.name, a.role FROM seats s LEFT JOIN accounts a ON a.id = s.user_id
                        WHERE s.room_id = :room AND s.held_until <= :now ORDER BY s.seat
                        """)
                .bind("room", room.value())
                .bind("now", now)
                .map((row, context) -> new Seat(room, AccountRows.person(row, "user_id")))
                .list();
        var left = expired.stream()
                .filter(seat -> deleteExpired(handle, seat, now))
                .toList();
        countOut(handle, room, left.size());
        return left;
    }

    /** Whoever came back between the reading and this keeps the seat. */
    private static boolean deleteExpired(Handle handle, Seat seat, Instant now) {
        return handle.createUpdate("DELETE FROM seats WHERE room_id = :room AND user_id = :user AND held_until <= :now")
                        .bind("room", seat.room().value())
                        .bind("user", seat.person().id().value())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static boolean keep(Handle handle, RoomId room, UserId user) {
        return handle.createUpdate("UPDATE seats SET held_until = NULL WHERE room_id = :room AND user_id = :user")
                        .bind("room", room.value())
                        .bind("user", user.value())
                        .execute()
                == 1;
    }

    private static boolean countIn(Handle handle, RoomId room) {
        return handle.createUpdate("""
                                UPDATE rooms SET members = members + 1
                                WHERE id = :room AND deleted_at IS NULL AND members < capacity
                                """).bind("room", room.value()).execute() == 1;
    }

    private static boolean countOut(Handle handle, RoomId room, int seats) {
        return handle.createUpdate("UPDATE rooms SET members = members - :seats WHERE id = :room")
                        .bind("room", room.value())
                        .bind("seats", seats)
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, RoomId room, UserId user, int seat, Instant at) {
        handle.createUpdate("INSERT INTO seats (room_id, seat, user_id, taken_at) VALUES (:room, :seat, :user, :at)")
                .bind("room", room.value())
                .bind("seat", seat)
                .bind("user", user.value())
                .bind("at", at)
                .execute();
    }

    /** In the order in which expired seats are given up, so that of two with many seats one waits for the other. */
    private static void lockInOrder(Handle handle, Set<UserId> users) {
        if (users.size() > 1) {
            handle.createQuery("SELECT seat FROM seats WHERE user_id = ANY(:users) ORDER BY room_id, seat FOR UPDATE")
                    .bindArray("users", String.class, (Object[]) values(users))
                    .mapTo(Integer.class)
                    .list();
        }
    }

    private static String[] values(Set<UserId> users) {
        return users.stream().map(UserId::value).map(Columns::storable).toArray(String[]::new);
    }

    private static void lock(Handle handle, RoomId room) {
        handle.createQuery("SELECT id FROM rooms WHERE id = :room FOR UPDATE")
                .bind("room", room.value())
                .mapTo(String.class)
                .findOne();
    }
}
