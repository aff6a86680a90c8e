package dev.paddock.domain.advice;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.presence.KeepPresence;
import java.time.Duration;
import java.time.ZoneId;

/** Advice over a world, as a server puts it together. */
public final class Showroom {
    public static final Duration GRACE = Duration.ofMinutes(2);
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public final Queue queue;
    public final RequestAdvice requestAdvice;
    public final DecideRequest decideRequest;
    public final EndTalk endTalk;
    public final KeepDesk keepDesk;
    public final AwaitReturn awaitReturn;
    public final LeaveAdvice leaveAdvice;
    public final KeepPresence keepPresence;

    public Showroom(LiveWorld world) {
        var requests = world.adviceRequests();
        var desks = world.desks();
        var talks = world.talks();
        var transactions = world.transactions();
        var events = world.events();
        var clock = world.clock();
        queue = new Queue(requests, desks, GRACE, PARIS, clock);
        requestAdvice = new RequestAdvice(requests, queue, transactions, events, world.ids(), clock);
        decideRequest = new DecideRequest(
                world.accounts(), requests, desks, queue, talks, transactions, events, world.ids(), clock);
        endTalk = new EndTalk(requests, desks, queue, talks, world.conversations(), transactions, events, clock);
        keepDesk = new KeepDesk(requests, desks, queue, world.presences(), transactions, events, clock);
        awaitReturn =
                new AwaitReturn(requests, desks, queue, talks, world.presences(), transactions, events, GRACE, clock);
        leaveAdvice = new LeaveAdvice(requests, desks, queue, talks, transactions, events, clock);
        keepPresence =
                new KeepPresence(world.presences(), world.seats(), world.people(), transactions, events, GRACE, clock);
    }

    /** An advisor connects and says they are available for so many at once. */
    public Account opens(Account advisor, int maxChats) {
        keepPresence.opened(advisor.id());
        keepDesk.declare(advisor.id(), true, maxChats);
        return advisor;
    }

    /** A customer connects and asks for an advisor, and gets in line. */
    public AdviceRequest asks(Account customer) {
        keepPresence.opened(customer.id());
        return ((RequestOutcome.Requested) requestAdvice.request(customer.person(), null))
                .place()
                .request();
    }

    /** The advisor takes a request on that waits. */
    public AdviceRequest accepts(Account advisor, AdviceRequest request) {
        return ((AcceptOutcome.Accepted) decideRequest.accept(request.id(), advisor.person())).request();
    }
}
