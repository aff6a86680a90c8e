package dev.paddock.domain.presence;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who has a connection open, on whichever node, and since when the others are gone. Implementations are safe for use by many
 * threads and several nodes.
 */
public interface Presences {
    /** Notes that {@code user} has a connection on this node; returns whether they had none anywhere before. */
    boolean arrived(UserId user);

    /**
     * Notes that the last connection of {@code user} on this node is gone; returns whether they now have none anywhere. Of
     * somebody gone before it changes nothing.
     */
    boolean gone(UserId user, Instant at);

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
}
