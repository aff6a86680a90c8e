package dev.paddock.domain.advice;

import dev.paddock.domain.account.Person;

/**
 * A member of staff who declared themselves available.
 *
 * @param chats how many talks count at their desk
 */
public record Colleague(Person person, int chats, int maxChats) {
    /** Whether they can take another customer. */
    public boolean hasRoom() {
        return chats < maxChats;
    }
}
