package dev.paddock.domain.presence;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has a connection open, on whichever node, and since when the others are gone. Implementations are safe for use by many
 * threads and several nodes.
 */
public interface Presences {
    /**
     * Notes that those {@code here} have a connection on this node, and that the last ones of those {@code gone} were lost at the
     * instants said: all that a node ever says of its own people goes through here. Nobody is in both. Of somebody gone before
     * it changes nothing.
     */
    Moved note(Set<UserId> here, Map<UserId, Instant> gone);

    /** Notes that {@code user} has a connection on this node; returns whether they had none anywhere before. */
    default boolean arrived(UserId user) {
        return note(Set.of(user), Map.of()).online().contains(user);
    }

    /** Notes that the last connection of {@code user} on this node is gone; returns whether that was their last anywhere. */
    default boolean gone(UserId user, Instant at) {
        return note(Set.of(), Map.of(user, at)).offline().contains(user);
    }

    /**
     * Notes that nobody is connected to this node any more: for a start after a crash. Returns those who thereby have no
     * connection anywhere.
     */
    List<UserId> everybodyGone(Instant at);

    /** Notes a sign of life without a connection, such as a call by a program. */
    void seen(UserId user, Instant at);

    boolean isOnline(UserId user);

    /** Those of {@code users} who have a connection open. */
    Set<UserId> online(Collection<UserId> users);

    /** Returns whether {@code user} has a connection open, or had one, or gave another sign of life, after {@code instant}. */
    boolean seenSince(UserId user, Instant instant);

    /** Those of {@code users} of whom {@link #seenSince} is true. */
    Set<UserId> seenSince(Collection<UserId> users, Instant instant);

    /**
     * The people of whom a note changed whether they are there at all.
     *
     * @param online those who had no connection anywhere before
     * @param offline those who have none anywhere any more
     */
    record Moved(Set<UserId> online, Set<UserId> offline) {
        public Moved {
            online = Set.copyOf(online);
            offline = Set.copyOf(offline);
        }
    }
}
