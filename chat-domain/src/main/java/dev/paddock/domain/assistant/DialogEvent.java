package dev.paddock.domain.assistant;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.UserId;

/** An event about a dialog. */
public sealed interface DialogEvent extends StateEvent {
    UserId person();

    /**
     * The dialog moved on.
     *
     * @param origin the connection that moved it, by the name its edge gave; the person's other connections are told
     */
    record TurnMade(UserId person, AssistantTurn turn, String origin) implements DialogEvent {}
}
