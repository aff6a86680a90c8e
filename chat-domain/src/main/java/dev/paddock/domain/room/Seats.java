package dev.paddock.domain.room;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The seats taken in all rooms: at most one per person and room, each with a number of its own, never beyond the capacity at
 * the time of taking. The store itself keeps this, whatever the concurrency. Implementations are safe for use by many threads.
 */
public interface Seats {
    /** Takes a seat for {@code user} if one is free; a seat they hold already is kept, without a grace period's end. */
    Taking take(RoomId room, UserId user, Instant at);

    /** Gives the seat up; returns whether they had one. */
    boolean leave(RoomId room, UserId user);

    /** Frees all seats of a room. */
    void clear(RoomId room);

    boolean holds(RoomId room, UserId user);

    /** Tells whether {@code user} has a seat there that is kept for as long as it takes. */
    boolean keeps(RoomId room, UserId user);

    /** The rooms in which {@code user} sits. */
    List<RoomId> of(UserId user);

    /** Up to {@code limit} of those seated, first come first. */
    List<Person> seated(RoomId room, int limit);

    /** From now on the seats of {@code users} are kept for as long as it takes. */
    void hold(Set<UserId> users);

    /** {@link #hold(Set)} for one person. */
    default void hold(UserId user) {
        hold(Set.of(user));
    }

    /** The seats of each person are kept until the instant said and then given up, unless {@link #hold held} again before. */
    void holdUntil(Map<UserId, Instant> ends);

    /** {@link #holdUntil(Map)} for one person. */
    default void holdUntil(UserId user, Instant until) {
        holdUntil(Map.of(user, until));
    }

    /** Gives up every seat whose time ended at or before {@code now}, and says which. */
    List<Seat> leaveExpired(Instant now);

    /** The outcome of taking a seat. */
    enum Taking {
        TAKEN,
        HELD_ALREADY,
        NONE_FREE
    }

    /** One person's seat in one room. */
    record Seat(RoomId room, Person person) {}
}
