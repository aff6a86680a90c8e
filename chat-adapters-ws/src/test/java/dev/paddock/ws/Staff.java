package dev.paddock.ws;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.EndTalk;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.RequestAdvice;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.staff.GovernPeople;

/** The staff of a house, by other ways than the edge, and what both sides of the line share. */
final class Staff {
    final RequestAdvice requestAdvice;
    final EndTalk endTalk;
    private final InMemoryWorld world;
    private final DecideRequest decideRequest;
    private final KeepDesk keepDesk;
    private final GovernPeople governPeople;

    Staff(InMemoryWorld world, Shop shop) {
        this.world = world;
        requestAdvice = shop.advice().requestAdvice();
        endTalk = shop.advice().endTalk();
        decideRequest = shop.advice().decideRequest();
        keepDesk = shop.advice().keepDesk();
        governPeople = shop.staff().governPeople();
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
