package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;

/**
 * An advisor's own say on whether customers may come, and how many at once.
 *
 * @param declared whether they said they are available
 * @param maxChats 1 to 20
 */
public record Desk(UserId advisor, boolean declared, int maxChats) {
    public static final int DEFAULT_CHATS = 3;
    public static final int MAX_CHATS = 20;

    public Desk {
        if (maxChats < 1 || maxChats > MAX_CHATS) {
            throw new IllegalArgumentException("maxChats is 1 to 20, not " + maxChats);
        }
    }

    /** The desk of somebody who never said anything. */
    public static Desk closed(UserId advisor) {
        return new Desk(advisor, false, DEFAULT_CHATS);
    }
}
