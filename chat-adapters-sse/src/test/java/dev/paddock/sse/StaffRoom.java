package dev.paddock.sse;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.RequestOutcome;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.shop.AdviceFeature;
import dev.paddock.domain.shop.Shop;

/** The staff's acts about advice, past the edge. */
public final class StaffRoom {
    private final InMemoryWorld world;
    private final AdviceFeature advice;

    StaffRoom(InMemoryWorld world, Shop shop) {
        this.world = world;
        this.advice = shop.advice();
    }

    /** Puts {@code customer} in line, with an advisor who comes and goes for it. */
    public AdviceRequest ask(Account customer, String topic) {
        var passing = world.advisor("passing-" + world.ids().next());
        advice.keepDesk().declare(passing.id(), true, null);
        var request = advice.requestAdvice().request(customer.person(), new Topic(topic));
        advice.keepDesk().declare(passing.id(), false, null);
        return ((RequestOutcome.Requested) request).place().request();
    }

    DecideRequest decideRequest() {
        return advice.decideRequest();
    }
}
