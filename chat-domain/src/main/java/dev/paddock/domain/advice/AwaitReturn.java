package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.presence.Presences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waiting for those whose connection dropped, for the grace time and no longer. */
public final class AwaitReturn {
    private final AdviceRequests requests;
    private final Desks desks;
    private final Talks talks;
    private final Presences presences;
    private final Announce announce;
    private final Transactions transactions;
    private final Duration grace;
    private final InstantSource clock;

    public AwaitReturn(
            AdviceRequests requests,
            Desks desks,
            Queue queue,
            Talks talks,
            Presences presences,
            Transactions transactions,
            StateEvents events,
            Duration grace,
            InstantSource clock) {
        this.requests = requests;
        this.desks = desks;
        this.talks = talks;
        this.presences = presences;
        this.announce = new Announce(requests, desks, queue, events);
        this.transactions = transactions;
        this.grace = grace;
        this.clock = clock;
    }

    /** To be called about every second: acts on everybody who has been gone for longer than the grace time. */
    public void giveUpOnTheGone() {
        transactions.run(() -> {
            requests.lockQueue();
            var graceStart = clock.instant().minus(grace);
            expire(graceStart);
            desks.lapsed(graceStart).forEach(advisor -> {
                requests.talksOf(advisor).forEach(this::requeue);
                var desk = desks.of(advisor);
                desks.save(new Desk(advisor, false, desk.maxChats()));
                announce.desk(advisor);
            });
        });
    }

    private void expire(Instant graceStart) {
        for (var request : requests.pending()) {
            if (!presences.seenSince(request.customer().id(), graceStart)) {
                var expired = request.ended(AdviceRequest.Status.EXPIRED);
                requests.replace(expired, AdviceRequest.Status.PENDING, null);
                announce.request(expired);
            }
        }
    }

    /** The talk ends, and its customer waits again where they had waited before. */
    private void requeue(AdviceRequest request) {
        talks.close(request.talk(), clock.instant());
        requests.replace(request.pendingAgain(), AdviceRequest.Status.ACCEPTED, null);
        announce.closed(request, null);
        announce.request(request.pendingAgain());
    }
}
