package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.account.UserId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Announces what follows from a change of requests and desks. */
final class Announce {
    private final AdviceRequests requests;
    private final Desks desks;
    private final Queue queue;
    private final StateEvents events;

    Announce(AdviceRequests requests, Desks desks, Queue queue, StateEvents events) {
        this.requests = requests;
        this.desks = desks;
        this.queue = queue;
        this.events = events;
    }

    void request(AdviceRequest request) {
        events.append(new AdviceEvent.RequestChanged(request));
    }

    void opened(AdviceRequest accepted) {
        var advisor = Objects.requireNonNull(accepted.advisor());
        events.append(new AdviceEvent.TalkOpened(accepted.talk(), accepted.customer(), advisor));
        desk(advisor.id());
    }

    void closed(AdviceRequest accepted, @Nullable UserId by) {
        var advisor = Objects.requireNonNull(accepted.advisor());
        events.append(new AdviceEvent.TalkClosed(accepted.talk(), accepted.customer(), advisor, by));
        desk(advisor.id());
    }

    /** Says how the advisor's desk stands, and with that how many are available. */
    void desk(UserId advisor) {
        events.append(new AdviceEvent.DeskChanged(
                desks.of(advisor), requests.talksOf(advisor).size()));
        available();
    }

    void available() {
        events.append(new AdviceEvent.AdvisorsChanged(queue.advisorsAvailable()));
    }
}
