package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.shop.OtherPorts;
import dev.paddock.domain.shop.Shop;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LineFiguresTest {
    private final InMemoryWorld world = new InMemoryWorld();

    private AdviceLine queue(AdviceRequests requests) {
        return Shop.over(OtherPorts.in(world, requests), SomeTerms.USUAL, world.surroundings())
                .advice()
                .line();
    }

    @Test
    void is_as_long_as_those_who_wait_and_as_old_as_the_first_of_them() {
        var start = world.clock().instant();
        ask("claire", start);
        ask("karim", start.plusSeconds(60));

        assertThat(LineFigures.of(queue(world.adviceRequests()), start.plusSeconds(90)))
                .isEqualTo(new LineFigures(2, 90, 0));
    }

    @Test
    void is_of_no_age_while_nobody_waits() {
        assertThat(LineFigures.of(queue(world.adviceRequests()), world.clock().instant()))
                .isEqualTo(new LineFigures(0, 0, 0));
    }

    @Test
    void is_unknown_while_the_store_is_away_which_is_asked_once() {
        var asked = new ArrayList<String>();
        var away = (AdviceRequests) Proxy.newProxyInstance(
                AdviceRequests.class.getClassLoader(),
                new Class<?>[] {AdviceRequests.class},
                (proxy, method, values) -> {
                    asked.add(method.getName());
                    throw new UnavailableException("away", new IllegalStateException());
                });

        assertThat(LineFigures.of(queue(away), world.clock().instant())).isEqualTo(LineFigures.UNKNOWN);
        assertThat(asked).hasSize(1);
    }

    private void ask(String name, Instant at) {
        var customer = world.customer(name).person();
        var request = AdviceRequest.made(new AdviceId(name), customer, null, at);
        assertThat(world.adviceRequests().add(request, new AdviceRequests.Line(1, 1)))
                .isTrue();
    }
}
