package dev.paddock.domain.advice;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Accepting or refusing a request: of two advisors one wins, the other is told who did. */
public final class DecideRequest {
    private final Accounts accounts;
    private final AdviceRequests requests;
    private final Talks talks;
    private final LineWork work;
    private final EndRequest endRequest;
    private final Ids ids;
    private final InstantSource clock;

    public DecideRequest(
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
        this.endRequest = new EndRequest(requests, talks, work, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes the request on and opens a conversation between the two, or goes on with the one there is from before. What the customer had
     * left is its first message.
     */
    public AcceptOutcome accept(AdviceId id, Person advisor) {
        return work.run(() -> {
            var request = requests.find(id).orElse(null);
            if (request == null) {
                return new AdviceRefusal.NoSuchRequest();
            }
            if (isTalkOf(request, advisor)) {
                return new AcceptOutcome.Accepted(request);
            }
            if (!isStaffStill(advisor)) {
                return new AdviceRefusal.NoLongerStaff();
            }
            var known = request.conversation();
            var accepted = request.acceptedBy(advisor, known == null ? new ConversationId(ids.next()) : known);
            if (!request.isWaiting() || !requests.replace(accepted, request.status(), clock.instant())) {
                return tooLate(request);
            }
            if (known == null) {
                open(accepted, advisor);
            } else {
                goOn(accepted, advisor);
            }
            return new AcceptOutcome.Accepted(accepted);
        });
    }

    /** Turns the request down; its customer may ask again. */
    public RefuseOutcome refuse(AdviceId id, Person advisor, @Nullable Reason reason) {
        return work.run(() -> {
            var request = requests.find(id).orElse(null);
            if (request == null) {
                return new AdviceRefusal.NoSuchRequest();
            }
            var refused = request.refusedBy(advisor, reason);
            if (!endRequest.leaveLine(request, refused, clock.instant(), advisor.id())) {
                return tooLate(request);
            }
            return new RefuseOutcome.Refused(refused);
        });
    }

    private void open(AdviceRequest accepted, Person advisor) {
        var conversation = accepted.talk();
        talks.open(conversation, Conversation.Kind.ADVICE, accepted.customer().id(), advisor.id(), clock.instant());
        work.publish(accepted);
        work.publishOpened(accepted);
    }

    private void goOn(AdviceRequest accepted, Person advisor) {
        talks.join(accepted.talk(), advisor.id());
        work.publish(accepted);
        work.publishAdvisor(accepted, null, advisor);
    }

    /** Asked under the line's lock, which whoever takes a role away holds as well. */
    private boolean isStaffStill(Person advisor) {
        return accounts.find(advisor.id())
                .filter(account -> account.role().isStaff() && !account.blocked())
                .isPresent();
    }

    private static boolean isTalkOf(AdviceRequest request, Person advisor) {
        return request.status() == AdviceRequest.Status.ACCEPTED
                && request.advisor() != null
                && request.advisor().id().equals(advisor.id());
    }

    private static AdviceRefusal.TooLate tooLate(AdviceRequest request) {
        var winner = request.advisor();
        return request.status() == AdviceRequest.Status.ACCEPTED && winner != null
                ? new AdviceRefusal.RequestAlreadyTaken(winner)
                : new AdviceRefusal.RequestNotPending();
    }
}
