package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Housekeeping housekeeping = shop.accounts().housekeeping();

    @Test
    void forgets_what_is_over_and_keeps_what_is_not() {
        var start = world.clock().instant();
        var old = new Session(new Secret("old").digest(), claire.id(), start, start.plusSeconds(60));
        var young = new Session(new Secret("young").digest(), claire.id(), start, start.plusSeconds(61));
        world.sessions().open(old);
        world.sessions().open(young);
        var ticket = new Ticket(new Secret("ticket").digest(), claire.id(), null, start.plusSeconds(900), start);
        world.tickets().issue(ticket);
        world.clock().advance(Duration.ofSeconds(60));

        housekeeping.tidyUp();

        assertThat(world.sessions().find(old.digest())).isEmpty();
        assertThat(world.sessions().find(young.digest())).isPresent();
        assertThat(world.tickets().redeem(ticket.digest(), start.minusSeconds(1)))
                .isEmpty();
    }
}
