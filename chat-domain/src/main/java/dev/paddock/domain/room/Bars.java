package dev.paddock.domain.room;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody who is kept from writing in a room, or from being in it. Implementations are safe for use by many threads. */
public interface Bars {
    /** The bar of {@code person} in {@code room} that holds at {@code now}. */
    Optional<Bar> find(RoomId room, UserId person, Instant now);

    /** The bars in {@code room} that hold at {@code now}, the newest first. */
    List<Bar> in(RoomId room, Instant now);

    /** The bars of {@code person} that hold at {@code now}, by room. */
    List<Bar> of(UserId person, Instant now);

    /** Bars somebody, in place of what there was; no message of theirs is stored there from then on. */
    void set(RoomId room, UserId person, Bar.Kind kind, @Nullable Instant until, UserId by, Instant at);

    /** Takes a bar away; returns whether there was one, over or not. */
    boolean lift(RoomId room, UserId person);

    /** Forgets all bars of a person who is no more. */
    void forget(UserId person);

    /** Forgets the bars that ended at or before {@code now}. */
    void forgetOver(Instant now);
}
