package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.presence.Grace;
import dev.paddock.domain.presence.Presences;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Waiting for those whose connection dropped, for the grace time and no longer. */
public final class AwaitReturn {
    private final AdviceRequests requests;
    private final Desks desks;
    private final Presences presences;
    private final LineWork work;
    private final EndRequest endRequest;
    private final AwaitedCustomers awaited;
    private final Grace grace;
    private final InstantSource clock;

    public AwaitReturn(
            AdviceRequests requests,
            Desks desks,
            AdviceLine line,
            Talks talks,
            Presences presences,
            Transactions transactions,
            StateEvents events,
            Grace grace,
            InstantSource clock) {
        this.requests = requests;
        this.desks = desks;
        this.presences = presences;
        this.work = new LineWork(requests, desks, line, transactions, events);
        this.endRequest = new EndRequest(requests, talks, work, clock);
        this.awaited = new AwaitedCustomers(requests, presences, work, endRequest, clock);
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * To be called about every second, on any number of nodes: acts on everybody who has been gone for longer than the grace
     * time. Customers leave the line; those who talk no longer count at their advisor's, until they are back, and after a day their
     * talk is closed. What advisors talked about waits again at its old place, and they are no longer available.
     */
    public void giveUpOnTheGone() {
        var graceStart = grace.startBefore(clock.instant());
        if (isAnybodyGone(graceStart)) {
            work.run(() -> {
                expire(graceStart);
                lapse(graceStart);
                awaited.settle(graceStart);
                return Boolean.TRUE;
            });
        }
    }

    /** Looks without the lock, for there is hardly ever anything to do. */
    private boolean isAnybodyGone(Instant graceStart) {
        return !desks.lapsed(graceStart).isEmpty()
                || awaited.isAnyToSettle(graceStart)
                || !gone(requests.pending(), graceStart).isEmpty();
    }

    private void expire(Instant graceStart) {
        gone(requests.pending(), graceStart)
                .forEach(request -> endRequest.leaveLine(request, AdviceRequest.Status.EXPIRED, null));
    }

    private void lapse(Instant graceStart) {
        var lapsed = desks.lapsed(graceStart);
        for (var advisor : lapsed) {
            requests.talksOf(advisor).forEach(endRequest::waitAgain);
            desks.save(new Desk(advisor, false, desks.of(advisor).maxChats()));
            work.publishDesk(advisor);
        }
    }

    /** Those of {@code pending} whose customer is gone for too long. */
    private List<AdviceRequest> gone(List<AdviceRequest> pending, Instant graceStart) {
        var customers = pending.stream().map(request -> request.customer().id()).toList();
        var there = presences.seenSince(customers, graceStart);
        return pending.stream()
                .filter(request -> !there.contains(request.customer().id()))
                .toList();
    }
}
