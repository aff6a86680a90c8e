package dev.paddock.ws;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AwaitReturn;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.EndTalk;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.LeaveAdvice;
import dev.paddock.domain.advice.Queue;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.staff.GovernPeople;

/** The staff of a house, by other ways than the edge, and what both sides of the line share. */
final class Staff {
    final RequestAdvice requestAdvice;
    final EndTalk endTalk;
    final AwaitReturn awaitReturn;
    private final InMemoryWorld world;
    private final DecideRequest decideRequest;
    private final KeepDesk keepDesk;
    private final GovernPeople governPeople;

    Staff(InMemoryWorld world, Queue queue) {
        var requests = world.adviceRequests();
        var desks = world.desks();
        var talks = world.talks();
        var transactions = world.transactions();
        var events = world.events();
        var clock = world.clock();
        this.world = world;
        requestAdvice = new RequestAdvice(requests, queue, transactions, events, world.ids(), clock);
        endTalk = new EndTalk(requests, desks, queue, talks, world.conversations(), transactions, events, clock);
        awaitReturn = new AwaitReturn(
                requests, desks, queue, talks, world.presences(), transactions, events, House.GRACE, clock);
        decideRequest = new DecideRequest(
                world.accounts(), requests, desks, queue, talks, transactions, events, world.ids(), clock);
        keepDesk = new KeepDesk(requests, desks, queue, world.presences(), transactions, events, clock);
        var leaveAdvice = new LeaveAdvice(requests, desks, queue, talks, transactions, events, clock);
        governPeople =
                new GovernPeople(world.accounts(), world.sessions(), world.staffing(), leaveAdvice, events, clock);
    }

    void available(Account advisor, boolean available, int maxChats) {
        keepDesk.declare(advisor.id(), available, maxChats);
    }

    /** The request of {@code customer}, which is open. */
    AdviceRequest requestOf(Account customer) {
        return world.adviceRequests().openOf(customer.id()).orElseThrow();
    }

    /** Accepts the open request of {@code customer}; returns the conversation. */
    ConversationId accept(Account advisor, Account customer) {
        var outcome = decideRequest.accept(requestOf(customer).id(), advisor.person());
        return ((AcceptOutcome.Accepted) outcome).request().talk();
    }

    void refuse(Account advisor, Account customer, String reason) {
        decideRequest.refuse(requestOf(customer).id(), advisor.person(), new Reason(reason));
    }

    void role(Account account, Role role) {
        governPeople.govern(account.id(), role, null);
    }

    void block(Account account) {
        governPeople.govern(account.id(), null, true);
    }
}
