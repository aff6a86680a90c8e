package dev.paddock.domain.advice;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;

/**
 * Beginning a talk with a known customer who did not ask for one. It is as if they had asked and been accepted at once, but counts
 * as nobody's wait.
 */
public final class StartTalk {
    private final Accounts accounts;
    private final AdviceRequests requests;
    private final Talks talks;
    private final LineWork work;
    private final Ids ids;
    private final InstantSource clock;

    public StartTalk(
            Accounts accounts,
            AdviceRequests requests,
            Desks desks,
            AdviceLine line,
            Talks talks,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.talks = talks;
        this.work = new LineWork(requests, desks, line, transactions, events);
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a talk between the two, unless the customer waits for an advisor or talks with one. */
    public StartTalkOutcome start(UserId customer, Person advisor) {
        return work.run(() -> {
            var account = accounts.find(customer)
                    .filter(found -> found.role() == Role.CUSTOMER && !found.blocked())
                    .orElse(null);
            if (account == null) {
                return new StartTalkOutcome.NoSuchCustomer();
            }
            var open = requests.openOf(customer).orElse(null);
            if (open == null) {
                return new StartTalkOutcome.Started(begin(account.person(), advisor));
            }
            return isWith(open, advisor)
                    ? new StartTalkOutcome.Started(open)
                    : new AdviceRefusal.RequestAlreadyOpen(open);
        });
    }

    private AdviceRequest begin(Person customer, Person advisor) {
        var now = clock.instant();
        var begun = AdviceRequest.made(new AdviceId(ids.next()), customer, null, now)
                .acceptedBy(advisor, new ConversationId(ids.next()));
        if (!requests.add(begun, new AdviceRequests.Line(1, 1))) {
            throw new IllegalStateException("the line is locked, yet a second request came in");
        }
        talks.open(begun.talk(), Conversation.Kind.ADVICE, customer.id(), advisor.id(), now);
        work.publish(begun);
        work.publishOpened(begun);
        return begun;
    }

    private static boolean isWith(AdviceRequest open, Person advisor) {
        var with = open.advisor();
        return open.status() == AdviceRequest.Status.ACCEPTED
                && with != null
                && with.id().equals(advisor.id());
    }
}
