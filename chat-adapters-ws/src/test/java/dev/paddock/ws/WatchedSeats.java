package dev.paddock.ws;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.Seats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Seats that tell a test when somebody's time begins to run. */
final class WatchedSeats implements Seats {
    final BlockingQueue<UserId> absent = new LinkedBlockingQueue<>();
    private final Seats seats;

    WatchedSeats(Seats seats) {
        this.seats = seats;
    }

    @Override
    public void holdUntil(Map<UserId, Instant> ends) {
        seats.holdUntil(ends);
        absent.addAll(ends.keySet());
    }

    @Override
    public Taking take(RoomId room, UserId user, Instant at) {
        return seats.take(room, user, at);
    }

    @Override
    public boolean leave(RoomId room, UserId user) {
        return seats.leave(room, user);
    }

    @Override
    public void clear(RoomId room) {
        seats.clear(room);
    }

    @Override
    public boolean holds(RoomId room, UserId user) {
        return seats.holds(room, user);
    }

    @Override
    public boolean keeps(RoomId room, UserId user) {
        return seats.keeps(room, user);
    }

    @Override
    public List<RoomId> of(UserId user) {
        return seats.of(user);
    }

    @Override
    public List<Person> seated(RoomId room, int limit) {
        return seats.seated(room, limit);
    }

    @Override
    public void hold(Set<UserId> users) {
        seats.hold(users);
    }

    @Override
    public List<Seat> leaveExpired(Instant now) {
        return seats.leaveExpired(now);
    }
}
