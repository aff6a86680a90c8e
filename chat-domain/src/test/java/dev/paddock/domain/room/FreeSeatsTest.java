package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreeSeatsTest {
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Room atelier = world.room("Atelier", 2);
    private final Room balades = world.room("Balades", 50);
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final FreeSeats freeSeats = shop.rooms().freeSeats();

    @BeforeEach
    void sit_down() {
        world.seat(atelier, claire);
        world.seat(balades, claire);
        world.seat(atelier, karim);
    }

    @Test
    void keeps_all_seats_of_whoever_is_gone_until_the_grace_time_is_over() {
        world.gone(claire.id(), GRACE);
        world.clock().advance(GRACE.minusMillis(1));

        freeSeats.freeExpired();

        assertThat(world.seats().of(claire.id())).containsExactlyInAnyOrder(atelier.id(), balades.id());
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void gives_them_up_then_and_tells() {
        world.gone(claire.id(), GRACE);
        world.clock().advance(GRACE);

        freeSeats.freeExpired();
        freeSeats.freeExpired();

        assertThat(world.seats().of(claire.id())).isEmpty();
        assertThat(world.seats().of(karim.id())).containsExactly(atelier.id());
        assertThat(world.heard().heard())
                .containsExactlyInAnyOrder(
                        new RoomEvent.MemberLeft(atelier.id(), claire.person()),
                        new RoomEvent.MemberLeft(balades.id(), claire.person()));
    }

    @Test
    void keeps_them_for_whoever_comes_back_in_time() {
        world.gone(claire.id(), GRACE);
        world.clock().advance(GRACE.minusMillis(1));
        world.back(claire.id());
        world.clock().advance(Duration.ofDays(1));

        freeSeats.freeExpired();

        assertThat(world.seats().of(claire.id())).hasSize(2);
    }

    @Test
    void starts_the_grace_time_anew_each_time_the_last_connection_drops() {
        world.gone(claire.id(), GRACE);
        world.clock().advance(GRACE.minusMillis(1));
        world.back(claire.id());
        world.gone(claire.id(), GRACE);
        world.clock().advance(GRACE.minusMillis(1));

        freeSeats.freeExpired();

        assertThat(world.seats().of(claire.id())).hasSize(2);
    }

    @Test
    void never_frees_the_seat_of_somebody_who_is_there() {
        world.clock().advance(Duration.ofDays(1));

        freeSeats.freeExpired();

        assertThat(world.heard().heard()).isEmpty();
    }
}
