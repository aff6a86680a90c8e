package dev.paddock.domain.advice;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.ConversationId;
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
 */
public record AdviceRequest(
        AdviceId id,
        Person customer,
        @Nullable Topic topic,
        Instant since,
        Status status,
        @Nullable Reason reason,
        @Nullable Person advisor,
        @Nullable ConversationId conversation) {

    /** The state of a request. Pending and accepted ones are open: a customer has at most one of these. */
    public enum Status {
        PENDING,
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

    public static AdviceRequest made(AdviceId id, Person customer, @Nullable Topic topic, Instant at) {
        return new AdviceRequest(id, customer, topic, at, Status.PENDING, null, null, null);
    }

    /** The conversation that came of it; to be asked only of a request that was accepted. */
    public ConversationId talk() {
        return Objects.requireNonNull(conversation, "only accepted requests have a talk");
    }

    public AdviceRequest acceptedBy(Person who, ConversationId talk) {
        return new AdviceRequest(id, customer, topic, since, Status.ACCEPTED, null, who, talk);
    }

    public AdviceRequest refusedBy(Person who, @Nullable Reason why) {
        return new AdviceRequest(id, customer, topic, since, Status.REFUSED, why, who, null);
    }

    /** This request, ended as {@code status} says. */
    public AdviceRequest ended(Status status) {
        return new AdviceRequest(id, customer, topic, since, status, reason, advisor, conversation);
    }

    /** This request, waiting again at its old place, with its talk: whoever accepts it next finds what was said. */
    public AdviceRequest pendingAgain() {
        return new AdviceRequest(id, customer, topic, since, Status.PENDING, null, null, conversation);
    }
}
