package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** An event about advisors and those who ask for them. */
public sealed interface AdviceEvent extends StateEvent {
    /** A request was made or moved on. The places of those behind it follow from the line: see {@link LineBoard}. */
    record RequestChanged(AdviceRequest request) implements AdviceEvent {}

    /** So many advisors can take a customer now. At 0 those who wait stay in line, and are offered other ways. */
    record AdvisorsChanged(int available) implements AdviceEvent {}

    /** An advisor's own desk changed, or the number of their talks. */
    record DeskChanged(Desk desk, int chats) implements AdviceEvent {}

    record TalkOpened(ConversationId conversation, Person customer, Person advisor) implements AdviceEvent {}

    /**
     * An open talk goes on with another advisor, or for now with none.
     *
     * @param before who it was with, null if it had waited for one
     * @param advisor who it is with, null while it waits for one
     */
    record AdvisorChanged(
            ConversationId conversation,
            Person customer,
            @Nullable Person before,
            @Nullable Person advisor) implements AdviceEvent {}

    /**
     * Nobody writes in it any more.
     *
     * @param advisor null if it waited for one
     * @param by who closed it, null for the platform itself
     */
    record TalkClosed(
            ConversationId conversation,
            Person customer,
            @Nullable Person advisor,
            @Nullable UserId by) implements AdviceEvent {}
}
