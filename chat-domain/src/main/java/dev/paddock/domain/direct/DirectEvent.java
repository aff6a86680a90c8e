package dev.paddock.domain.direct;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;

/** An event between two customers. */
public sealed interface DirectEvent extends StateEvent {
    record DirectOpened(ConversationId conversation, Person by, Person with) implements DirectEvent {}

    /** A block between the two was set or taken back: who may write has to be asked again. */
    record BlockChanged(UserId blocker, UserId blocked) implements DirectEvent {}

    /**
     * The staff blocked {@code person} or let them back: who may write in this conversation, and whether {@code other} is shown it,
     * has to be asked again.
     */
    record TalkSettled(ConversationId conversation, UserId person, UserId other) implements DirectEvent {}
}
