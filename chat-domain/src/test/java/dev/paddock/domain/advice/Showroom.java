package dev.paddock.domain.advice;

import dev.paddock.domain.LiveWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.presence.KeepPresence;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.time.ZoneId;

/** A shop where advice goes on. */
public final class Showroom {
    public static final Duration GRACE = SomeTerms.GRACE;
    public static final ZoneId PARIS = SomeTerms.PARIS;

    public final Shop shop;
    public final AdviceLine line;
    public final RequestAdvice requestAdvice;
    public final DecideRequest decideRequest;
    public final EndTalk endTalk;
    public final KeepDesk keepDesk;
    public final AwaitReturn awaitReturn;
    public final LeaveAdvice leaveAdvice;
    public final KeepPresence keepPresence;

    public Showroom(LiveWorld world) {
        shop = world.shop();
        var advice = shop.advice();
        line = advice.line();
        requestAdvice = advice.requestAdvice();
        decideRequest = advice.decideRequest();
        endTalk = advice.endTalk();
        keepDesk = advice.keepDesk();
        awaitReturn = advice.awaitReturn();
        leaveAdvice = advice.leaveAdvice();
        keepPresence = shop.presence().keepPresence();
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
