package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;

/** Closing an advice conversation, by either of its people. */
public final class EndTalk {
    private final AdviceRequests requests;
    private final Conversations conversations;
    private final LineWork work;
    private final EndRequest endRequest;

    public EndTalk(
            AdviceRequests requests,
            Desks desks,
            AdviceLine line,
            Talks talks,
            Conversations conversations,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.requests = requests;
        this.conversations = conversations;
        this.work = new LineWork(requests, desks, line, transactions, events);
        this.endRequest = new EndRequest(requests, talks, work, clock);
    }

    /** A talk that waits for its next advisor is the customer's alone; with it their request is over. */
    private void stopWaiting(ConversationId conversation, UserId customer) {
        requests.openOf(customer)
                .filter(request -> conversation.equals(request.conversation()))
                .ifPresent(request -> endRequest.leaveLine(request, AdviceRequest.Status.CANCELLED, customer));
    }

    /** Closes the conversation; one that is closed stays so, and that is no fault. */
    public EndOutcome end(ConversationId conversation, UserId by) {
        return work.run(() -> {
            var seen = conversations.find(conversation, by).orElse(null);
            if (seen == null) {
                return new EndOutcome.NotAMember();
            }
            if (seen.kind() != Conversation.Kind.ADVICE) {
                return new EndOutcome.NotAdvice();
            }
            requests.talkingIn(conversation)
                    .ifPresentOrElse(request -> endRequest.done(request, by), () -> stopWaiting(conversation, by));
            return new EndOutcome.Ended();
        });
    }
}
