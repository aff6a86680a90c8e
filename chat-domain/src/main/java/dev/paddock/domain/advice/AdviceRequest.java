package dev.paddock.domain.advice;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish to talk to an advisor.
 *
 * @param since when it was made; it keeps its place in line by that, also when it returns to the line
 * @param advisor who accepted or refused it, null before
 * @param conversation the talk that came of it, null if it was never accepted
 * @param text the message that was left with it while no advisor was available, null if none was
 */
public record AdviceRequest(
        AdviceId id,
        Person customer,
        @Nullable Topic topic,
        Instant since,
        Status status,
        @Nullable Reason reason,
        @Nullable Person advisor,
        @Nullable ConversationId conversation,
        @Nullable MessageText text) {

    /** A request without a message. */
    public AdviceRequest(
            AdviceId id,
            Person customer,
            @Nullable Topic topic,
            Instant since,
            Status status,
            @Nullable Reason reason,
            @Nullable Person advisor,
            @Nullable ConversationId conversation) {
        this(id, customer, topic, since, status, reason, advisor, conversation, null);
    }

    /** The state of a request. Pending, left and accepted ones are open: a customer has at most one of these. */
    public enum Status {
        PENDING,
        /** A message for whoever comes; it waits after the pending ones, for as long as it takes. */
        LEFT,
        ACCEPTED,
        REFUSED,
        CANCELLED,
        EXPIRED,
        /** Accepted, and the talk has ended; shown as accepted. */
        DONE;

        public String wireName() {
            return this == DONE ? ACCEPTED.wireName() : name().toLowerCase(Locale.ROOT);
        }
    }

    /** A message left for whoever comes. */
    public static AdviceRequest left(
            AdviceId id, Person customer, @Nullable Topic topic, Instant at, MessageText text) {
        return new AdviceRequest(id, customer, topic, at, Status.LEFT, null, null, null, text);
    }

    public static AdviceRequest made(AdviceId id, Person customer, @Nullable Topic topic, Instant at) {
        return new AdviceRequest(id, customer, topic, at, Status.PENDING, null, null, null);
    }

    /** Whether it waits for somebody to accept it. */
    public boolean isWaiting() {
        return status == Status.PENDING || status == Status.LEFT;
    }

    /** Whether it is all its customer can have. */
    public boolean isOpen() {
        return isWaiting() || status == Status.ACCEPTED;
    }

    /** A message that was left, in line from {@code at} on. */
    public AdviceRequest inLine(@Nullable Topic newTopic, Instant at) {
        var about = newTopic == null ? topic : newTopic;
        return new AdviceRequest(id, customer, about, at, Status.PENDING, null, null, conversation, text);
    }

    /** The conversation that came of it; to be asked only of a request that was accepted. */
    public ConversationId talk() {
        return Objects.requireNonNull(conversation, "only accepted requests have a talk");
    }

    public AdviceRequest acceptedBy(Person who, ConversationId talk) {
        return new AdviceRequest(id, customer, topic, since, Status.ACCEPTED, null, who, talk, text);
    }

    public AdviceRequest refusedBy(Person who, @Nullable Reason why) {
        return new AdviceRequest(id, customer, topic, since, Status.REFUSED, why, who, null, text);
    }

    /** This request, ended as {@code status} says. */
    public AdviceRequest ended(Status status) {
        return new AdviceRequest(id, customer, topic, since, status, reason, advisor, conversation, text);
    }

    /** This request, waiting again at its old place, with its talk: whoever accepts it next finds what was said. */
    public AdviceRequest pendingAgain() {
        return new AdviceRequest(id, customer, topic, since, Status.PENDING, null, null, conversation, text);
    }
}
