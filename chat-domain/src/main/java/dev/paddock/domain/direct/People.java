package dev.paddock.domain.direct;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The customers others can find. Implementations are safe for use by many threads and several nodes. */
public interface People {
    /**
     * Up to {@code limit} customers who are online, agreed to be listed, are not blocked by the staff and have no block between
     * them and {@code seeker}, who is not among them; by name.
     *
     * @param query part of the name, whatever its case; empty finds everybody
     */
    List<Person> listed(UserId seeker, String query, int limit);

    /** Those whom {@code blocker} keeps from writing, by name; who was erased is not among them. */
    List<Person> blockedBy(UserId blocker);

    /** Whom {@code user} shares an open advice conversation with, or a direct one without a block between the two. */
    List<UserId> talkingWith(UserId user);

    /** {@link #talkingWith(UserId)} of each of {@code users}; who talks with nobody is left out. */
    Map<UserId, Set<UserId>> talkingWith(Set<UserId> users);
}
