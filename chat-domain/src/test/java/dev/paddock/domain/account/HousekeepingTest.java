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
    void forgets_tickets_that_are_over() {
        var start = world.clock().instant();
        var ticket = new Ticket(
                new Secret("ticket").digest(),
                claire.id(),
                new Secret("cookie").digest(),
                start.plusSeconds(900),
                start.plusSeconds(60));
        world.tickets().issue(ticket);
        world.clock().advance(Duration.ofSeconds(60));

        housekeeping.tidyUp();

        assertThat(world.tickets().redeem(ticket.digest(), start)).isEmpty();
    }
}
