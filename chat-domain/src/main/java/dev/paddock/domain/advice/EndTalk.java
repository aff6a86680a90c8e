package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;

/** Closing an advice conversation, by either of its people. */
public final class EndTalk {
    private final AdviceRequests requests;
    private final Talks talks;
    private final Announce announce;
    private final Transactions transactions;
    private final InstantSource clock;

    public EndTalk(
            AdviceRequests requests,
            Desks desks,
            Queue queue,
            Talks talks,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.requests = requests;
        this.talks = talks;
        this.announce = new Announce(requests, desks, queue, events);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Closes the conversation; one that is closed stays so, and that is no fault. */
    public EndOutcome end(ConversationId conversation, UserId by) {
        return transactions.run(() -> {
            requests.lockQueue();
            if (!talks.peopleOf(conversation).contains(by)) {
                return new EndOutcome.NotAMember();
            }
            requests.talkingIn(conversation).ifPresent(request -> {
                requests.replace(request.ended(AdviceRequest.Status.DONE), AdviceRequest.Status.ACCEPTED, null);
                talks.close(conversation, clock.instant());
                announce.closed(request, by);
            });
            return new EndOutcome.Ended();
        });
    }
}
