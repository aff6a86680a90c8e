package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;

/** The list of who may write where. Asked for every message: implementations answer from memory and hear of changes. Thread-safe. */
public interface Roster {
    Admission admission(UserId user, ConversationId conversation);

    /** The answer to whether somebody may write. */
    enum Admission {
        WELCOME,
        NOT_A_MEMBER,
        CLOSED,
        ROOM_DELETED,
        BLOCKED
    }
}
