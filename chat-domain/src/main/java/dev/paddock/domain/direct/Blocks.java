package dev.paddock.domain.direct;

import dev.paddock.domain.account.UserId;
import java.util.Set;

/**
 * Who blocked whom. A block by either stops both from writing in their direct conversation; the store decides by it in the
 * transaction that stores a message. Implementations are safe for use by many threads and several nodes.
 */
public interface Blocks {
    /** Stores that {@code blocker} blocks {@code blocked}; returns false if that was so before. */
    boolean add(UserId blocker, UserId blocked);

    /** Takes the block back; returns false if there was none. */
    boolean remove(UserId blocker, UserId blocked);

    /** Returns whether either of the two blocks the other. */
    boolean between(UserId one, UserId other);

    Set<UserId> by(UserId blocker);
}
