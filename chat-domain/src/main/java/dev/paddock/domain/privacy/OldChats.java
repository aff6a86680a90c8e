package dev.paddock.domain.privacy;

import java.time.Instant;

/** Chats of long ago. Implementations are safe for use by many threads and several nodes. */
public interface OldChats {
    /**
     * Deletes up to {@code limit} messages posted before {@code instant}, oldest first in each conversation; the numbers of those
     * that remain stay as they are. Then deletes, with who was in them, the closed advice conversations that began before
     * {@code instant} and have no message left, and what is left of the requests for them.
     *
     * @return how many messages were deleted: fewer than {@code limit} when none is left to delete
     */
    int forget(Instant instant, int limit);
}
